/** LibreTranslate, on a server of one's own or as a service. */
@NullMarked
package dev.glotwire.connector.libretranslate;

import org.jspecify.annotations.NullMarked;
