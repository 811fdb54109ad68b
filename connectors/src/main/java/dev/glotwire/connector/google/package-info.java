/** Google Cloud Translation, basic (version 2) and advanced (version 3). */
@NullMarked
package dev.glotwire.connector.google;

import org.jspecify.annotations.NullMarked;
