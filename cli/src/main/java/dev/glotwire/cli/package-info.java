/** The glotwire command line. */
@NullMarked
package dev.glotwire.cli;

import org.jspecify.annotations.NullMarked;
