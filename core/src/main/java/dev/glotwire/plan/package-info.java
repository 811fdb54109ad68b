/**
 * What a translation will take before it is made, and limits that hold while it is made: {@link
 * dev.glotwire.plan.Rehearsal} stands in for a provider and counts, {@link
 * dev.glotwire.plan.PriceCard} says what that costs, {@link dev.glotwire.plan.SpendingLimit} stops
 * a run before the request that would cross a limit.
 */
@NullMarked
package dev.glotwire.plan;

import org.jspecify.annotations.NullMarked;
