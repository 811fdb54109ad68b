/** Azure AI Translator, version 3.0 and that of 2026-06-06. */
@NullMarked
package dev.glotwire.connector.azure;

import org.jspecify.annotations.NullMarked;
