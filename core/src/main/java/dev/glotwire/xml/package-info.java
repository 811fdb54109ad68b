/** How XML that anybody may have written is read. */
@NullMarked
package dev.glotwire.xml;

import org.jspecify.annotations.NullMarked;
