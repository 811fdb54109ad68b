/**
 * What a translation provider is. Implement {@link dev.glotwire.spi.TranslationProvider} and its
 * {@link dev.glotwire.spi.ProviderFactory}, name the factory in {@code
 * META-INF/services/dev.glotwire.spi.ProviderFactory}, and Glotwire finds it.
 *
 * <p>A provider knows its addresses, its message format and its language codes; batching, retries,
 * rate limits, failover and checks are done for it.
 */
@NullMarked
package dev.glotwire.spi;

import org.jspecify.annotations.NullMarked;
