/** MyMemory, Translated's memory that anyone may ask. */
@NullMarked
package dev.glotwire.connector.mymemory;

import org.jspecify.annotations.NullMarked;
