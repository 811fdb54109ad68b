package dev.glotwire.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7): which element each piece of marked content
 * belongs to, and the elements in their logical order.
 */
final class PdfStructure {
  private static final int MAX_DEPTH = 400;
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Quote",
          "Reference",
          "BibEntry",
          "Code",
          "Link",
          "Annot",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "Warichu",
          "WT",
          "WP",
          "Em",
          "Strong",
          "Sub",
          "NonStruct",
          "Form");

  private final List<Element> elements = new ArrayList<>();
  private final IdentityHashMap<COSBase, Map<Integer, Element>> byPage = new IdentityHashMap<>();
  private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private int tables;

  /** What an element of text is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ITEM_MORE,
    QUOTE,
    CAPTION,
    CELL,
    /** A bullet or number, or a table of contents. */
    LEFT_OUT
  }

  /** An element that holds text, and the lines found of it. */
  static final class Element {
    final Kind kind;
    final int level;
    final int table;
    final int row;
    final List<PdfLine> lines = new ArrayList<>();
    @Nullable Element label;

    Element(Kind kind, int level, int table, int row) {
      this.kind = kind;
      this.level = level;
      this.table = table;
      this.row = row;
    }
  }

  /**
   * Where the walk is.
   *
   * @param slot what text belongs to that stands here
   * @param kind of the paragraphs here
   */
  private record Place(Slot slot, Kind kind, int listDepth, int table, Rows rows, Item item) {
    Place(Kind kind, int listDepth, int table, Rows rows) {
      this(new Slot(), kind, listDepth, table, rows, new Item());
    }

    Place in(@Nullable Element element) {
      Slot inner = new Slot();
      inner.element = element;
      return new Place(inner, kind, listDepth, table, rows, item);
    }
  }

  /** How many rows of a table there were. */
  private static final class Rows {
    int count;
  }

  /** The element that text belongs to, made when there is text. */
  private static final class Slot {
    @Nullable Element element;
  }

  /** A list item; its first paragraph is the item itself. */
  private static final class Item {
    @Nullable Element first;
    @Nullable Element label;
  }

  private PdfStructure() {}

  static PdfStructure of(PDDocument document) {
    PdfStructure structure = new PdfStructure();
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) {
      structure.walk(root, null, new Place(Kind.PARAGRAPH, 0, 0, new Rows()), 0);
    }
    return structure;
  }

  /** Returns the elements in their logical order. */
  List<Element> elements() {
    return elements;
  }

  boolean isEmpty() {
    return byPage.isEmpty();
  }

  /** Returns the element that marked content belongs to, if it does. */
  @Nullable Element find(PDPage page, int markedContentId) {
    Map<Integer, Element> onPage = byPage.get(page.getCOSObject());
    return onPage == null ? null : onPage.get(markedContentId);
  }

  private void walk(PDStructureNode node, @Nullable PDPage page, Place place, int depth) {
    if (depth > MAX_DEPTH || !visited.add(node.getCOSObject())) {
      return;
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        PDPage on = element.getPage() == null ? page : element.getPage();
        walk(element, on, enter(element.getStandardStructureType(), place), depth + 1);
      } else if (kid instanceof Integer id) {
        add(page, id, place);
      } else if (kid instanceof PDMarkedContentReference reference) {
        add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), place);
      }
    }
  }

  private void add(@Nullable PDPage page, int id, Place place) {
    if (page != null) {
      byPage.computeIfAbsent(page.getCOSObject(), any -> new HashMap<>()).put(id, element(place));
    }
  }

  private Element element(Place place) {
    Element element = place.slot().element;
    if (element == null) {
      element = paragraph(place);
      place.slot().element = element;
    }
    return element;
  }

  private Element create(Kind kind, int level, Place place) {
    Element element = new Element(kind, level, place.table(), place.rows().count);
    elements.add(element);
    return element;
  }

  private Place enter(@Nullable String type, Place place) {
    if (type == null || INLINE.contains(type)) {
      return place;
    }
    int table = place.table();
    return switch (type) {
      case "H", "Title" -> place.in(create(Kind.HEADING, 1, place));
      case "H1", "H2", "H3", "H4", "H5", "H6" ->
          place.in(create(Kind.HEADING, type.charAt(1) - '0', place));
      case "P" -> place.kind() == Kind.CELL ? place : place.in(paragraph(place));
      case "Note", "FENote" -> new Place(Kind.PARAGRAPH, 0, 0, new Rows());
      case "L" -> new Place(Kind.ITEM, place.listDepth() + 1, table, place.rows());
      case "LI" -> new Place(Kind.ITEM, Math.max(1, place.listDepth()), table, place.rows());
      case "Lbl", "TOC", "TOCI" -> leftOut(place);
      case "BlockQuote" -> new Place(Kind.QUOTE, 0, table, place.rows());
      case "Caption" -> place.in(create(Kind.CAPTION, 0, place));
      case "Table" -> {
        tables++;
        yield new Place(Kind.PARAGRAPH, 0, tables, new Rows());
      }
      case "TR" -> {
        place.rows().count++;
        yield place;
      }
      case "TH", "TD" -> {
        if (table == 0) {
          yield place;
        }
        Place cell = new Place(Kind.CELL, 0, table, place.rows());
        yield cell.in(create(Kind.CELL, 0, cell));
      }
      default -> place.kind() == Kind.CELL ? place : place.in(null);
    };
  }

  private Place leftOut(Place place) {
    Element element = create(Kind.LEFT_OUT, 0, place);
    if (place.kind() == Kind.ITEM) {
      place.item().label = element;
    }
    return place.in(element);
  }

  private Element paragraph(Place place) {
    if (place.kind() != Kind.ITEM) {
      return create(place.kind(), 0, place);
    }
    boolean isFirst = place.item().first == null;
    Element element = create(isFirst ? Kind.ITEM : Kind.ITEM_MORE, place.listDepth(), place);
    if (isFirst) {
      place.item().first = element;
      element.label = place.item().label;
    }
    return element;
  }
}
