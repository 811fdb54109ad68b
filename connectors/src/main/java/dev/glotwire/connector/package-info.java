/** The providers, one package each. */
@NullMarked
package dev.glotwire.connector;

import org.jspecify.annotations.NullMarked;
