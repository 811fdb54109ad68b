/** What the flags of several commands have in common, and what a user configured. */
@NullMarked
package dev.glotwire.cli.options;

import org.jspecify.annotations.NullMarked;
