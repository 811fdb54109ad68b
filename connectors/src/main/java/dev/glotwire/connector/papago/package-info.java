/** Papago on the NAVER Cloud Platform. */
@NullMarked
package dev.glotwire.connector.papago;

import org.jspecify.annotations.NullMarked;
