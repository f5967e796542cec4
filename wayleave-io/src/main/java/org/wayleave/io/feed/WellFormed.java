package org.wayleave.io.feed;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a text is well-formed XML (XML 1.0, fifth edition), entities aside. */
final class WellFormed {

  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(WellFormed::factory);

  private WellFormed() {}

  /** Adds a notice with the line where it is not. */
  static void check(String text, FeedNotices notices) {
    try {
      XMLStreamReader reader = FACTORY.get().createXMLStreamReader(new StringReader(text));
      try {
        while (reader.hasNext()) {
          reader.next();
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      notices.warning(
          "ill_formed",
          Math.max(0, line),
          "The XML is not well-formed (%s); it is read leniently.".formatted(reason(e)),
          "");
    }
  }

  private static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int at = message.indexOf("Message: ");
    String plain = (at < 0 ? message : message.substring(at + 9)).replace('\n', ' ').strip();
    return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
