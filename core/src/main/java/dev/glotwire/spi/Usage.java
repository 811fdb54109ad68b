package dev.glotwire.spi;

import java.util.OptionalLong;

/**
 * How much of an account's allowance is used, in the unit that the service bills.
 *
 * @param used in this period
 * @param limit of this period; empty where there is none
 */
public record Usage(long used, OptionalLong limit) {}
