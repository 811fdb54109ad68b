/** NiuTrans's API. */
@NullMarked
package dev.glotwire.connector.niutrans;

import org.jspecify.annotations.NullMarked;
