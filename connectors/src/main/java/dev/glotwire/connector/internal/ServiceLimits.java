package dev.glotwire.connector.internal;

import dev.glotwire.spi.Capabilities.LengthUnit;

/**
 * What a service takes at once.
 *
 * @param texts in one request; 1 where it takes no more, whatever is configured
 * @param length of all texts of one request, in {@code unit}
 * @param concurrency requests at a time
 */
public record ServiceLimits(int texts, int length, LengthUnit unit, int concurrency) {}
