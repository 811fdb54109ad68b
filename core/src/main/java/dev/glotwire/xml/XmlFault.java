package dev.glotwire.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What is wrong with a file that is no well-formed XML.
 *
 * @param line where, from 1
 * @param reason in words that go on after {@code file, line 3:}
 */
public record XmlFault(int line, String reason) {
  private static final String NAME = "\"([^\"&;<>\\s]+)\"";

  /**
   * The platform's messages are in the language of the machine, and quote a name in all of them.
   */
  private static final Pattern ENTITY =
      Pattern.compile(
          "(?i)(?:entit|エンティティ|엔티티|实体|實體).*?" + NAME + "|" + NAME + ".*?(?:エンティティ|엔티티|实体|實體)");

  /** Returns what {@code e} of a parser from {@link UntrustedXml} says. */
  public static XmlFault of(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    String message = String.valueOf(e.getMessage());
    if (message.contains("'&'") || message.contains("';'")) {
      return new XmlFault(line, "not well-formed XML: an & begins no entity; write &amp; for it");
    }
    Matcher entity = ENTITY.matcher(message);
    if (entity.find()) {
      String name = entity.group(1) == null ? entity.group(2) : entity.group(1);
      return new XmlFault(
          line,
          "not well-formed XML: the entity &"
              + name
              + "; is not declared, and document types are not read; write the character itself");
    }
    return new XmlFault(line, "not well-formed XML");
  }
}
