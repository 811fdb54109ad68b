package dev.glotwire.doctor;

import java.util.Locale;

/** What is measured of a provider. The names in lower case are those of reports. */
public enum Trait {
  LANGUAGES("it says which languages it translates"),
  TRANSLATION("what comes back is not the source again"),
  COUNT("as many texts come back as were sent"),
  ORDER("they come back in the order they were sent"),
  INDEPENDENCE("no word crosses from one text of a request to another"),
  CONCURRENCY("as many requests at a time as declared are answered"),
  XML("placeholders as XML elements"),
  HTML("placeholders as HTML elements"),
  PLAIN("placeholders as opaque tokens"),
  ESCAPES("the characters & and < come back as they were sent"),
  NEWLINES("a line break inside of a text"),
  DOUBLED_SPACES("two spaces between words"),
  URL("an address, unprotected"),
  EMAIL("an e-mail address, unprotected"),
  FILE_NAME("a file name, unprotected"),
  BRACES("{name}, unprotected"),
  PERCENT("%s and %1$d, unprotected"),
  NAME("a name to be kept, unprotected"),
  NUMBER("a number, as it is written"),
  EMOJI("a character beyond the basic plane");

  private final String meaning;

  Trait(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the name in reports, such as {@code doubled-spaces}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what it is about, as a clause. */
  public String meaning() {
    return meaning;
  }
}
