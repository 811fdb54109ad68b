/** Tencent Machine Translation. */
@NullMarked
package dev.glotwire.connector.tencent;

import org.jspecify.annotations.NullMarked;
