/** Lingvanex's API. */
@NullMarked
package dev.glotwire.connector.lingvanex;

import org.jspecify.annotations.NullMarked;
