/**
 * What people make of a bundle after it was written: {@link dev.glotwire.review.BundleReader} reads
 * a bundle back, {@link dev.glotwire.review.Review} finds in an edited article or an XLIFF file
 * what a person changed, and makes a bundle with it.
 */
@NullMarked
package dev.glotwire.review;

import org.jspecify.annotations.NullMarked;
