package dev.glotwire.cli.output;

import dev.glotwire.plan.Plan;
import dev.glotwire.plan.Plan.Language;
import dev.glotwire.plan.Plan.Send;
import dev.glotwire.plan.Price;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/**
 * A plan for a person or a program.
 *
 * @param source the article, as the user named it
 */
public record PlanSummary(String source, Plan plan) {

  /** Prints {@code plans} as a table with a line for each article, language and provider. */
  public static void print(PrintStream out, List<PlanSummary> plans) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "language",
            "provider",
            "blocks",
            "reused",
            "kept",
            "texts",
            "requests",
            "billed",
            "price",
            "time"));
    for (PlanSummary summary : plans) {
      if (plans.size() > 1) {
        rows.add(List.of(summary.source));
      }
      for (Language language : summary.plan.languages()) {
        rows.addAll(rows(language));
      }
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() && row.size() > 1; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String gap = " ".repeat(Math.max(0, widths[i] - cell.length()));
        line.append(i == 0 ? "" : "  ").append(i < 2 ? cell + gap : gap + cell);
      }
      out.print(line.toString().stripTrailing() + "\n");
    }
    Totals.of(plans).print(out);
  }

  private static List<List<String>> rows(Language language) {
    List<String> start =
        List.of(
            String.valueOf(language.blocks()),
            String.valueOf(language.reused()),
            String.valueOf(language.kept()));
    List<List<String>> rows = new ArrayList<>();
    for (Send send : language.sends()) {
      List<String> row = new ArrayList<>();
      row.add(language.target().toLanguageTag());
      row.add(send.provider());
      row.addAll(start);
      row.add(String.valueOf(send.texts()));
      row.add(String.valueOf(send.requests()));
      row.add(send.billed() + " " + unit(send));
      row.add(send.price().map(price -> price.print(price.of(send.billed()))).orElse("unknown"));
      row.add("~" + send.time().toSeconds() + " s");
      rows.add(row);
    }
    if (rows.isEmpty()) {
      List<String> row = new ArrayList<>(List.of(language.target().toLanguageTag(), "nobody"));
      row.addAll(start);
      row.addAll(List.of("0", "0", "0", "", ""));
      rows.add(row);
    }
    return rows;
  }

  private static String unit(Send send) {
    return switch (send.unit()) {
      case CHARACTERS -> "UTF-16 units";
      case CODE_POINTS -> "characters";
      case UTF8_BYTES -> "bytes";
    };
  }

  /** Writes {@code plans} as one object. */
  public static void write(JsonGenerator out, List<PlanSummary> plans) {
    out.writeStartObject();
    out.writeArrayPropertyStart("plans");
    for (PlanSummary summary : plans) {
      out.writeStartObject();
      out.writeStringProperty("source", summary.source);
      out.writeStringProperty("language", summary.plan.source().toLanguageTag());
      out.writeArrayPropertyStart("targets");
      summary.plan.languages().forEach(language -> write(out, language));
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    Totals.of(plans).write(out);
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Language language) {
    out.writeStartObject();
    out.writeStringProperty("language", language.target().toLanguageTag());
    out.writeNumberProperty("blocks", language.blocks());
    out.writeNumberProperty("reused", language.reused());
    out.writeNumberProperty("kept", language.kept());
    out.writeArrayPropertyStart("sends");
    for (Send send : language.sends()) {
      out.writeStartObject();
      out.writeStringProperty("provider", send.provider());
      out.writeNumberProperty("texts", send.texts());
      out.writeNumberProperty("requests", send.requests());
      out.writeNumberProperty("billed", send.billed());
      out.writeStringProperty(
          "unit", send.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      send.price()
          .ifPresent(
              price -> {
                out.writeNumberProperty("cost", price.of(send.billed()));
                out.writeStringProperty("currency", price.currency().toString());
                out.writeNumberProperty("perMillion", price.perMillion());
                out.writeStringProperty("priceNoted", price.noted().toString());
              });
      out.writeNumberProperty("seconds", send.time().toSeconds());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** What all plans come to: an amount for each currency, and whose prices nobody noted. */
  private record Totals(Map<Currency, BigDecimal> costs, TreeSet<String> unknown, String noted) {

    static Totals of(List<PlanSummary> plans) {
      Totals totals = new Totals(new LinkedHashMap<>(), new TreeSet<>(), noted(plans));
      for (Send send : sends(plans)) {
        if (send.price().isPresent()) {
          Price price = send.price().get();
          totals.costs.merge(price.currency(), price.of(send.billed()), BigDecimal::add);
        } else {
          totals.unknown.add(send.provider());
        }
      }
      return totals;
    }

    private static List<Send> sends(List<PlanSummary> plans) {
      return plans.stream()
          .flatMap(summary -> summary.plan.languages().stream())
          .flatMap(language -> language.sends().stream())
          .toList();
    }

    /** Returns the day on which the oldest price was noted. */
    private static String noted(List<PlanSummary> plans) {
      return sends(plans).stream()
          .flatMap(send -> send.price().stream())
          .map(price -> price.noted().toString())
          .sorted()
          .findFirst()
          .orElse("");
    }

    void print(PrintStream out) {
      List<String> parts = new ArrayList<>();
      costs.forEach(
          (currency, cost) ->
              parts.add(cost.setScale(2, RoundingMode.CEILING).toPlainString() + " " + currency));
      if (!parts.isEmpty()) {
        out.print(
            "in all " + String.join(" and ", parts) + ", list prices noted on " + noted + "\n");
      }
      if (!unknown.isEmpty()) {
        out.print(
            "no price is noted for " + String.join(", ", unknown) + "; --prices takes yours\n");
      }
    }

    void write(JsonGenerator out) {
      out.writeArrayPropertyStart("costs");
      costs.forEach(
          (currency, cost) -> {
            out.writeStartObject();
            out.writeNumberProperty("cost", cost);
            out.writeStringProperty("currency", currency.toString());
            out.writeEndObject();
          });
      out.writeEndArray();
      out.writeArrayPropertyStart("priceUnknown");
      unknown.forEach(out::writeString);
      out.writeEndArray();
    }
  }
}
