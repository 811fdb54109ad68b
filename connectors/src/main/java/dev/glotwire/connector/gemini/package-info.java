/** Google's Gemini API. */
@NullMarked
package dev.glotwire.connector.gemini;

import org.jspecify.annotations.NullMarked;
