/**
 * Examines a live provider: what it declares, and what it does when it is asked. Start from {@link
 * dev.glotwire.doctor.ProviderDoctor}.
 */
@NullMarked
package dev.glotwire.doctor;

import org.jspecify.annotations.NullMarked;
