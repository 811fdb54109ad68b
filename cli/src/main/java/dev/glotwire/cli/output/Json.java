package dev.glotwire.cli.output;

import java.io.PrintStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes and reads JSON piece by piece. Thread-safe. */
public final class Json {
  private final JsonFactory factory = new JsonFactory();

  /** Writes one indented document and a line feed. */
  public void document(PrintStream out, Consumer<JsonGenerator> content) {
    out.print(text(new Indented(), content));
    out.print('\n');
  }

  /** Writes one document on a line of its own. */
  public void line(PrintStream out, Consumer<JsonGenerator> content) {
    out.print(text(ObjectWriteContext.empty(), content));
    out.print('\n');
  }

  private String text(ObjectWriteContext context, Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(context, text)) {
      content.accept(json);
    }
    return text.toString();
  }

  /** Returns a parser, which its caller closes. */
  public JsonParser parser(Reader text) {
    return factory.createParser(ObjectReadContext.empty(), text);
  }

  /** Two spaces a level and line feeds, on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
  }
}
