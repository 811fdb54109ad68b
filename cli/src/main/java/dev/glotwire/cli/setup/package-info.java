/** Installs the local translation engine, or says how that is done. */
@NullMarked
package dev.glotwire.cli.setup;

import org.jspecify.annotations.NullMarked;
