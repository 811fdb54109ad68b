/**
 * What the command line says: data on standard output, talk on standard error, exit codes, and JSON
 * for programs.
 */
@NullMarked
package dev.glotwire.cli.output;

import org.jspecify.annotations.NullMarked;
