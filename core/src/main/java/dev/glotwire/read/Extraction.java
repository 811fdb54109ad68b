package dev.glotwire.read;

import java.util.List;

/**
 * What was got out of a document.
 *
 * @param mediaType of the document
 * @param language the BCP 47 tag that it declares; empty for none
 * @param markdown its text
 * @param captions where in the Markdown the paragraphs start that are captions
 * @param notices what a user should know, a sentence each
 */
record Extraction(
    String mediaType,
    String language,
    String markdown,
    List<Integer> captions,
    List<String> notices) {
  Extraction {
    captions = List.copyOf(captions);
    notices = List.copyOf(notices);
  }
}
