/** Baidu Fanyi's general API. */
@NullMarked
package dev.glotwire.connector.baidu;

import org.jspecify.annotations.NullMarked;
