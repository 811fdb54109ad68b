/** Volcengine's machine translation. */
@NullMarked
package dev.glotwire.connector.volcengine;

import org.jspecify.annotations.NullMarked;
