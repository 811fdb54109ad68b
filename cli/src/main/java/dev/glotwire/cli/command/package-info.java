/** The commands, a class each: it builds a call to core and prints what comes back. */
@NullMarked
package dev.glotwire.cli.command;

import org.jspecify.annotations.NullMarked;
