package dev.glotwire.segment;

import dev.glotwire.segment.SrxRules.LanguageMap;
import dev.glotwire.xml.UntrustedXml;
import dev.glotwire.xml.XmlFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads SRX 2.0. Elements of other namespaces are left out; document type declarations are not
 * read. <a href="https://www.ttt.org/oscarStandards/srx/srx20.html">The standard</a>
 */
final class SrxReader {
  private static final String NAMESPACE = "http://www.lisa.org/srx20";

  private final String file;
  private final XMLStreamReader xml;
  private final List<LanguageMap> languages = new ArrayList<>();
  private final Map<String, List<SrxRule>> groups = new LinkedHashMap<>();
  private boolean cascade;
  private boolean isSrx;

  // The rule that is being read.
  private List<SrxRule> group = new ArrayList<>();
  private boolean breaks;
  private String before = "";
  private String after = "";
  private int line;

  private SrxReader(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static SrxRules read(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    XMLInputFactory factory = UntrustedXml.factory();
    try (InputStream in = Files.newInputStream(path)) {
      return new SrxReader(file, factory.createXMLStreamReader(in)).read();
    } catch (XMLStreamException e) {
      XmlFault fault = XmlFault.of(e);
      throw new InvalidSrxException(file, fault.line(), fault.reason(), e);
    }
  }

  private SrxRules read() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start();
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("rule")
          && NAMESPACE.equals(xml.getNamespaceURI())) {
        addRule();
      }
    }
    for (LanguageMap map : languages) {
      if (!groups.containsKey(map.group())) {
        throw invalid("there are no rules named '" + map.group() + "'", null);
      }
    }
    if (languages.isEmpty()) {
      throw invalid("it maps no language to rules", null);
    }
    return new SrxRules(cascade, languages, groups);
  }

  private void start() throws IOException, XMLStreamException {
    String name = xml.getLocalName();
    if (!isSrx) {
      if (!name.equals("srx") || !NAMESPACE.equals(xml.getNamespaceURI())) {
        throw invalid("the root must be <srx> of the namespace " + NAMESPACE, null);
      }
      String version = required("version");
      if (!version.equals("2.0")) {
        throw invalid("only version 2.0 is read, and this is '" + version + "'", null);
      }
      isSrx = true;
      return;
    }
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      return;
    }
    switch (name) {
      case "header" -> cascade = isYes("cascade", false);
      case "languagerule" -> {
        group = new ArrayList<>();
        if (groups.put(required("languagerulename"), group) != null) {
          throw invalid("there are two groups of rules of one name", null);
        }
      }
      case "rule" -> {
        breaks = isYes("break", true);
        before = "";
        after = "";
        line = xml.getLocation().getLineNumber();
      }
      case "beforebreak" -> before = xml.getElementText();
      case "afterbreak" -> after = xml.getElementText();
      case "languagemap" ->
          languages.add(
              new LanguageMap(pattern(required("languagepattern")), required("languagerulename")));
      default -> {
        // formathandle, body and what else only groups
      }
    }
  }

  private void addRule() throws InvalidSrxException {
    if (before.isEmpty() && after.isEmpty()) {
      throw invalid("the rule says neither what stands before the break nor what after it", null);
    }
    try {
      group.add(SrxRule.of(breaks, before, after, line));
    } catch (PatternSyntaxException e) {
      throw new InvalidSrxException(file, line, reason(e), e);
    }
  }

  private Pattern pattern(String expression) throws InvalidSrxException {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw invalid(reason(e), e);
    }
  }

  private static String reason(PatternSyntaxException e) {
    return "'" + e.getPattern() + "' is no regular expression: " + e.getDescription();
  }

  private String required(String attribute) throws InvalidSrxException {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw invalid("<" + xml.getLocalName() + "> has no " + attribute, null);
    }
    return value;
  }

  private boolean isYes(String attribute, boolean otherwise) throws InvalidSrxException {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      return otherwise;
    }
    if (!value.equals("yes") && !value.equals("no")) {
      throw invalid(attribute + " must be yes or no, not '" + value + "'", null);
    }
    return value.equals("yes");
  }

  private InvalidSrxException invalid(String reason, @Nullable Throwable cause) {
    return new InvalidSrxException(
        file, Math.max(1, xml.getLocation().getLineNumber()), reason, cause);
  }
}
