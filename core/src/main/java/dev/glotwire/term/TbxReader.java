package dev.glotwire.term;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Concept.Status;
import dev.glotwire.term.Concept.Word;
import dev.glotwire.xml.UntrustedXml;
import dev.glotwire.xml.XmlFault;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX-Basic: <a href="https://www.tbxinfo.net/tbx-dialects/">ISO 30042:2019</a> in both of
 * its styles, and that of 2008, whose root is {@code martif}. Document type declarations are not
 * read. Not thread-safe.
 */
final class TbxReader {
  private static final String STATUS = "administrativeStatus";

  private final String file;
  private final XMLStreamReader xml;
  private final List<Concept> concepts = new ArrayList<>();

  // What is being read.
  private List<Word> words = new ArrayList<>();
  private String note = "";
  private @Nullable Locale language;
  private String term = "";
  private Status status = Status.ADMITTED;
  private int termLine;

  private TbxReader(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static List<Concept> read(String file, byte[] bytes) throws InvalidGlossaryException {
    try {
      XMLStreamReader xml =
          UntrustedXml.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new TbxReader(file, xml).read();
    } catch (XMLStreamException e) {
      XmlFault fault = XmlFault.of(e);
      throw new InvalidGlossaryException(file, fault.line(), fault.reason(), e);
    }
  }

  private List<Concept> read() throws XMLStreamException, InvalidGlossaryException {
    boolean isRoot = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (isRoot) {
          requireRoot();
          isRoot = false;
        } else {
          start(xml.getLocalName());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
    return concepts;
  }

  private void requireRoot() throws InvalidGlossaryException {
    String root = xml.getLocalName();
    if (!root.equals("tbx") && !root.equals("martif")) {
      throw invalid("the root of TBX is <tbx> or <martif>, and this is <" + root + ">", null);
    }
  }

  private void start(String name) throws XMLStreamException, InvalidGlossaryException {
    switch (name) {
      case "conceptEntry", "termEntry" -> {
        words = new ArrayList<>();
        note = "";
      }
      case "langSec", "langSet" -> language = language();
      case "term" -> {
        addWord(); // one that nothing was said of
        termLine = xml.getLocation().getLineNumber();
        term = GlossaryReader.clean(text());
      }
      case "termNote" -> {
        if (STATUS.equals(xml.getAttributeValue(null, "type"))) {
          status = status(text());
        }
      }
      case STATUS -> status = status(text());
      case "note" -> {
        String text = GlossaryReader.clean(text());
        note = note.isEmpty() ? text : note;
      }
      default -> {
        // All else says nothing that a translation depends on.
      }
    }
  }

  private Locale language() throws InvalidGlossaryException {
    String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    if (tag == null) {
      throw invalid("<" + xml.getLocalName() + "> has no xml:lang", null);
    }
    try {
      return LanguageTags.parse(tag);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the text of the element that begins here, and of all elements in it. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        default -> {
          // Comments and instructions.
        }
      }
    }
    return text.toString();
  }

  private static Status status(String value) {
    String name = value.strip().toLowerCase(Locale.ROOT);
    for (String forbidden :
        List.of(
            "deprecated", "superseded", "forbidden", "prohibited", "notrecommended", "obsolete")) {
      if (name.startsWith(forbidden)) {
        return Status.FORBIDDEN;
      }
    }
    for (String preferred : List.of("preferred", "standardized", "legal", "regulated")) {
      if (name.startsWith(preferred)) {
        return Status.PREFERRED;
      }
    }
    return Status.ADMITTED;
  }

  private void end(String name) throws InvalidGlossaryException {
    switch (name) {
      case "tig", "ntig", "termSec" -> addWord();
      case "langSec", "langSet" -> {
        addWord();
        language = null;
      }
      case "conceptEntry", "termEntry" -> {
        if (!words.isEmpty()) {
          // What is preferred goes first, and all else stays in its order.
          words.sort(Comparator.comparing(Word::status));
          concepts.add(new Concept(words, false, Casing.AS_A_SENTENCE_MAY, note));
        }
      }
      default -> {
        // It only groups.
      }
    }
  }

  private void addWord() throws InvalidGlossaryException {
    Locale in = language;
    if (!term.isEmpty() && in != null) {
      if (term.length() > GlossaryReader.MAX_TERM) {
        throw new InvalidGlossaryException(
            file,
            termLine,
            "a term is longer than " + GlossaryReader.MAX_TERM + " characters",
            null);
      }
      words.add(new Word(in, term, status));
    }
    term = "";
    status = Status.ADMITTED;
  }

  private InvalidGlossaryException invalid(String reason, @Nullable Throwable cause) {
    return new InvalidGlossaryException(file, xml.getLocation().getLineNumber(), reason, cause);
  }
}
