package dev.glotwire.doctor;

import dev.glotwire.doctor.Measurement.Verdict;
import dev.glotwire.spi.Capabilities;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an examination found. Immutable.
 *
 * @param provider its name
 * @param engine as the provider names it; may be empty
 * @param declared what it says of itself
 * @param measurements in the order of {@link Trait}, each at most once
 * @param requests that were made
 * @param characters that were sent, in UTF-16 code units: what most services bill
 */
public record CapabilityReport(
    String provider,
    String engine,
    Locale source,
    Locale target,
    Capabilities declared,
    List<Measurement> measurements,
    int requests,
    int characters) {
  public CapabilityReport {
    measurements = List.copyOf(measurements);
  }

  /** Returns what is not as it was promised. */
  public List<Measurement> broken() {
    return measurements.stream().filter(each -> each.verdict() == Verdict.BROKEN).toList();
  }

  /** Returns what was measured of {@code trait}, if that could be asked for at all. */
  public Optional<Measurement> find(Trait trait) {
    return measurements.stream().filter(each -> each.trait() == trait).findFirst();
  }
}
