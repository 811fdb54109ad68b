/** Alibaba Machine Translation. */
@NullMarked
package dev.glotwire.connector.alibaba;

import org.jspecify.annotations.NullMarked;
