/** ModernMT's API. */
@NullMarked
package dev.glotwire.connector.modernmt;

import org.jspecify.annotations.NullMarked;
