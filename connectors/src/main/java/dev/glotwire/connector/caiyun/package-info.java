/** Caiyun's LingoCloud. */
@NullMarked
package dev.glotwire.connector.caiyun;

import org.jspecify.annotations.NullMarked;
