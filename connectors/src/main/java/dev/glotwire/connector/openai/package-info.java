/** OpenAI, and every service and server that speaks its protocol of chat completions. */
@NullMarked
package dev.glotwire.connector.openai;

import org.jspecify.annotations.NullMarked;
