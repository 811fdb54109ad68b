/** DeepL. */
@NullMarked
package dev.glotwire.connector.deepl;

import org.jspecify.annotations.NullMarked;
