/** Youdao Zhiyun's text translation. */
@NullMarked
package dev.glotwire.connector.youdao;

import org.jspecify.annotations.NullMarked;
