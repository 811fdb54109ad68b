/** Checks of a translation against its source, and what they find. */
@NullMarked
package dev.glotwire.check;

import org.jspecify.annotations.NullMarked;
