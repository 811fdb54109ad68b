package dev.glotwire.bilingual;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A walk over the elements of a document that keeps in mind what is not to be translated: what is
 * said of an element holds for all in it that says nothing else.
 */
abstract class ElementWalk {
  final XMLStreamReader xml;
  private final Deque<Boolean> translate = new ArrayDeque<>();

  ElementWalk(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Walks to the end of the document. */
  final void walk() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  /** Is called at the start of each element; may read it to its end. */
  abstract void start(String name) throws XMLStreamException;

  /** Is called at the end of each element that {@link #start} did not read. */
  abstract void end(String name);

  /** Enters the element at which the walk is. */
  final void enter() {
    boolean outer = isTranslated();
    translate.push(
        UnitReader.attribute(xml, "translate").map(value -> value.equals("yes")).orElse(outer));
  }

  /** Leaves the element that was entered last. */
  final void leave() {
    translate.pop();
  }

  /** Whether what stands here is to be translated. */
  final boolean isTranslated() {
    return translate.isEmpty() || translate.peek();
  }
}
