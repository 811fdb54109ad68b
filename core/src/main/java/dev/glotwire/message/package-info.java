/** The texts that Glotwire shows to people, with counts in the plural forms of their language. */
@NullMarked
package dev.glotwire.message;

import org.jspecify.annotations.NullMarked;
