/** Amazon Translate. */
@NullMarked
package dev.glotwire.connector.amazon;

import org.jspecify.annotations.NullMarked;
