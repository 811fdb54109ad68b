package dev.glotwire.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFaultTest {

  private static XmlFault fault(String document) {
    return XmlFault.of(
        catchThrowableOfType(
            XMLStreamException.class,
            () -> {
              XMLStreamReader xml =
                  UntrustedXml.factory().createXMLStreamReader(new StringReader(document));
              while (xml.hasNext()) {
                xml.next();
              }
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ja", "zh-CN", "tr", "fr"})
  void namesAnUndeclaredEntityInAnyLanguageOfTheMachine(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));

      XmlFault fault = fault("<a>\n<b>x &nbsp; y</b></a>");

      assertThat(fault.line()).isEqualTo(2);
      assertThat(fault.reason()).contains("the entity &nbsp; is not declared");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesAnEntityThatOnlyTheDocumentTypeDeclares() {
    assertThat(fault("<!DOCTYPE a [<!ENTITY foo \"bar\">]>\n<a>&foo;</a>").reason())
        .contains("&foo;");
  }

  @Test
  void saysThatAnAmpersandIsMeant() {
    assertThat(fault("<a>\n\nA & B</a>"))
        .isEqualTo(
            new XmlFault(3, "not well-formed XML: an & begins no entity; write &amp; for it"));
    assertThat(fault("<a>A &B C</a>").reason()).contains("write &amp;");
  }

  @Test
  void saysNoMoreThanItKnows() {
    assertThat(fault("<a>\n<entity></a>")).isEqualTo(new XmlFault(2, "not well-formed XML"));
    assertThat(XmlFault.of(new XMLStreamException("x")))
        .isEqualTo(new XmlFault(1, "not well-formed XML"));
  }
}
