package dev.glotwire.bundle;

import static java.util.Objects.requireNonNull;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.TaggedText;
import dev.glotwire.check.Finding;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.segment.Segmenter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the article in one language as <a
 * href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">XLIFF 2.1</a>: a
 * unit for each block, a segment for each sentence where source and target have the same number.
 */
final class XliffWriter {
  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

  /** The namespace of the Translation Candidates Module. */
  private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";

  /** The prefix of values that XLIFF leaves to the tool. */
  static final String PREFIX = "glotwire:";

  /** The sub-state of what a person must look at again, because the source has changed. */
  static final String STALE = PREFIX + "stale";

  private static final int NESTING_LIMIT = 100;

  private final Bundle bundle;
  private final TargetArticle target;
  private final Segmenter segmenter;
  private final String original;

  /**
   * @param original the path of the source in the bundle
   */
  XliffWriter(Bundle bundle, TargetArticle target, Segmenter segmenter, String original) {
    this.bundle = bundle;
    this.target = target;
    this.segmenter = segmenter;
    this.original = original;
  }

  void writeTo(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      // The platform's own factory: another one on the class path would write other bytes.
      XmlOutput xml =
          new XmlOutput(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer));
      writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      document(xml);
      writer.write("\n");
      writer.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private void document(XmlOutput xml) throws XMLStreamException {
    Locale to = target.language();
    xml.block(
        "xliff",
        "xmlns",
        NAMESPACE,
        "version",
        "2.1",
        "srcLang",
        bundle.language().toLanguageTag(),
        "trgLang",
        to.toLanguageTag());
    xml.block(
        "file",
        "id",
        "f1",
        "original",
        original,
        "xml:space",
        "preserve",
        "srcDir",
        LanguageTags.direction(bundle.language()),
        "trgDir",
        LanguageTags.direction(to));
    for (TargetBlock block : target.blocks()) {
      unit(xml, block);
    }
    xml.endBlock();
    xml.endBlock();
  }

  private void unit(XmlOutput xml, TargetBlock block) throws XMLStreamException {
    boolean kept = block.state() == BlockState.KEPT;
    xml.block(
        "unit",
        "id",
        block.source().id(),
        "name",
        block.source().label(),
        "type",
        PREFIX + ManifestWriter.lowerCase(block.source().kind()),
        "translate",
        kept ? "no" : "");
    matches(xml, block.candidates());
    notes(xml, block);
    Optional<Content> translation =
        block.state().isTranslated() ? Optional.of(block.target()) : Optional.empty();
    List<Code> codes = new ArrayList<>(block.source().content().codes());
    translation.ifPresent(content -> codes.addAll(content.codes()));
    Unit unit = new Unit(xml, block, codes);
    unit.originalData();
    unit.pieces(translation);
    xml.endBlock();
  }

  /** Writes what the Translation Candidates Module has for it, of the whole text of the unit. */
  private static void matches(XmlOutput xml, List<Candidate> candidates) throws XMLStreamException {
    if (candidates.isEmpty()) {
      return;
    }
    xml.block("mtc:matches", "xmlns:mtc", MATCHES);
    for (Candidate candidate : candidates) {
      xml.block(
          "mtc:match",
          "ref",
          "#s1",
          "similarity",
          String.valueOf(candidate.similarity()),
          "origin",
          describe(candidate.origin()),
          "type",
          "tm");
      xml.line("source");
      tagged(xml, candidate.source());
      xml.end();
      xml.line("target");
      tagged(xml, candidate.target());
      xml.end();
      xml.endBlock();
    }
    xml.endBlock();
  }

  private static void tagged(XmlOutput xml, TaggedText text) throws XMLStreamException {
    for (TaggedText.Part part : text.parts()) {
      if (part instanceof TaggedText.Words words) {
        xml.content(words.text());
        continue;
      }
      TaggedText.Tag tag = (TaggedText.Tag) part;
      String id = String.valueOf(tag.number());
      switch (tag.role()) {
        case STANDALONE -> xml.empty("ph", "id", id);
        case OPEN -> xml.start("pc", "id", id);
        case CLOSE -> xml.end();
      }
    }
  }

  private static void notes(XmlOutput xml, TargetBlock block) throws XMLStreamException {
    xml.block("notes");
    note(xml, "category", "kind");
    xml.text(ManifestWriter.lowerCase(block.source().kind()));
    xml.end();
    note(xml, "category", "state");
    xml.text(ManifestWriter.lowerCase(block.state()));
    xml.end();
    if (block.formerSource().isPresent()) {
      note(xml, "category", "former-source", "appliesTo", "source");
      xml.text(block.formerSource().get().text());
      xml.end();
    }
    if (block.origin().isPresent()) {
      note(xml, "category", "origin");
      xml.text(describe(block.origin().get()));
      xml.end();
    }
    for (Finding finding : block.findings()) {
      note(
          xml,
          "category",
          "finding",
          "appliesTo",
          "target",
          "priority",
          String.valueOf(priority(finding.severity())));
      xml.text(finding.check() + ": " + finding.message());
      xml.end();
    }
    xml.endBlock();
  }

  private static void note(XmlOutput xml, String... attributes) throws XMLStreamException {
    xml.line("note", attributes);
  }

  private static String describe(Origin origin) {
    String route =
        origin.route().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" > "));
    String engine = origin.engine().isEmpty() ? "" : " (" + origin.engine() + ")";
    return (origin.provider() + engine + " " + route).strip();
  }

  /** XLIFF counts from 1, the highest, to 10. */
  private static int priority(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> 1;
      case WARNING -> 4;
      case INFO -> 8;
    };
  }

  /** One unit: its segments, and the codes in them. */
  private final class Unit {
    private final XmlOutput xml;
    private final TargetBlock block;

    /** The first code of each id. */
    private final Map<Integer, Code> codes = new HashMap<>();

    /** The ids of the markup that codes stand for. */
    private final Map<String, String> originals = new LinkedHashMap<>();

    Unit(XmlOutput xml, TargetBlock block, List<Code> codes) {
      this.xml = xml;
      this.block = block;
      for (Code code : codes) {
        this.codes.putIfAbsent(code.id(), code);
        if (!code.original().isEmpty()) {
          originals.putIfAbsent(code.original(), "d" + (originals.size() + 1));
        }
      }
    }

    void originalData() throws XMLStreamException {
      if (originals.isEmpty()) {
        return;
      }
      xml.block("originalData");
      for (Map.Entry<String, String> data : originals.entrySet()) {
        xml.line("data", "id", data.getValue());
        xml.content(data.getKey());
        xml.end();
      }
      xml.endBlock();
    }

    void pieces(Optional<Content> translation) throws XMLStreamException {
      Content source = block.source().content();
      Pieces from = Pieces.of(source, segmenter, bundle.language());
      Optional<Pieces> to =
          translation.map(content -> Pieces.of(content, segmenter, target.language()));
      // A candidate is of the whole text, and so the whole text must be there to refer to.
      boolean whole = !block.candidates().isEmpty();
      if (!whole
          && from.isUsable()
          && to.map(it -> it.isUsable() && from.matches(it)).orElse(true)) {
        for (int i = 0; i < from.all().size(); i++) {
          int index = i;
          piece(index, from.all().get(i), to.map(it -> it.all().get(index)));
        }
      } else {
        piece(1, source.parts(), translation.map(Content::parts));
      }
    }

    private void piece(int index, List<Inline> source, Optional<List<Inline>> translation)
        throws XMLStreamException {
      if (Pieces.isSentence(index)) {
        boolean reused = block.state() == BlockState.REUSED;
        xml.block(
            "segment",
            "id",
            "s" + (index / 2 + 1),
            "state",
            state(translation.isPresent()),
            "subState",
            block.isStale() ? STALE : reused ? PREFIX + "reused" : "");
      } else if (source.isEmpty() && translation.map(List::isEmpty).orElse(true)) {
        return;
      } else {
        xml.block("ignorable");
      }
      xml.line("source");
      parts(source);
      xml.end();
      if (translation.isPresent()) {
        xml.line("target");
        parts(translation.get());
        xml.end();
      }
      xml.endBlock();
    }

    private String state(boolean translated) {
      boolean reviewed = block.state() == BlockState.HUMAN && !block.isStale();
      return reviewed ? "reviewed" : translated ? "translated" : "initial";
    }

    private void parts(List<Inline> parts) throws XMLStreamException {
      Map<Integer, Code> closings = closings(parts);
      for (Inline part : parts) {
        if (part instanceof Text text) {
          xml.content(text.value());
        } else {
          code((Code) part, closings);
        }
      }
    }

    /**
     * Returns, by id, what closes the codes that both open and close among {@code parts}; those
     * nested deeper than readers bear are left out, and written as {@code sc} and {@code ec}.
     */
    private static Map<Integer, Code> closings(List<Inline> parts) {
      Deque<Integer> open = new ArrayDeque<>();
      Map<Integer, Code> closings = new HashMap<>();
      for (Inline part : parts) {
        if (part instanceof Code code && code.role() == Role.OPEN) {
          open.push(code.id());
        } else if (part instanceof Code code && code.role() == Role.CLOSE && !open.isEmpty()) {
          if (open.size() <= NESTING_LIMIT) {
            closings.put(code.id(), code);
          }
          open.pop();
        }
      }
      return closings;
    }

    private void code(Code code, Map<Integer, Code> closings) throws XMLStreamException {
      String id = String.valueOf(code.id());
      // The same in source and target, and at both ends: XLIFF asks for it.
      Code first = requireNonNull(codes.get(code.id()));
      String type = type(first);
      String subType = subType(first);
      String data = reference(code);
      if (code.role() == Role.STANDALONE) {
        String display = code.display();
        xml.empty(
            "ph", "id", id, "type", type, "subType", subType, "equiv", display, "disp", display,
            "dataRef", data);
      } else if (closings.containsKey(code.id())) {
        pair(code, id, type, subType, requireNonNull(closings.get(code.id())));
      } else {
        boolean opens = code.role() == Role.OPEN;
        xml.empty(
            opens ? "sc" : "ec",
            opens ? "id" : "startRef",
            id,
            "type",
            type,
            "subType",
            subType,
            "dataRef",
            data);
      }
    }

    private void pair(Code code, String id, String type, String subType, Code closing)
        throws XMLStreamException {
      if (code.role() == Role.OPEN) {
        xml.start(
            "pc",
            "id",
            id,
            "type",
            type,
            "subType",
            subType,
            "dataRefStart",
            reference(code),
            "dataRefEnd",
            reference(closing));
      } else {
        xml.end();
      }
    }

    private String reference(Code code) {
      return originals.getOrDefault(code.original(), "");
    }

    private static String type(Code code) {
      return switch (code.type()) {
        case BOLD, ITALIC, LINE_BREAK -> "fmt";
        case LINK -> "link";
        case IMAGE -> "image";
        case VERBATIM, OTHER -> "other";
      };
    }

    private static String subType(Code code) {
      return switch (code.type()) {
        case BOLD -> "xlf:b";
        case ITALIC -> "xlf:i";
        case LINE_BREAK -> "xlf:lb";
        case VERBATIM -> PREFIX + "verbatim";
        case LINK, IMAGE, OTHER -> "";
      };
    }
  }
}
