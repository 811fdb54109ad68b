/** Languages: BCP 47 tags made canonical, their script and direction, and detection. */
@NullMarked
package dev.glotwire.language;

import org.jspecify.annotations.NullMarked;
