package org.wayleave.io.feed;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * The tree of well-formed XML (XML 1.0, fifth edition, with namespaces), as {@link XmlTree} makes
 * it of any text: names in lower case, entities that the text declares left as they are written.
 * Used once.
 */
final class StrictXml {

  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(StrictXml::factory);

  private final XMLStreamReader reader;
  private final Document document;
  private final Map<Name, Tag> tags = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private Element at;

  /** A name as it is written, and what its prefix stands for. */
  private record Name(String prefix, String local, String namespace) {

    Tag tag() {
      String written = prefix.isEmpty() ? local : prefix + ":" + local;
      return new Tag(written.toLowerCase(Locale.ROOT), namespace);
    }
  }

  private StrictXml(XMLStreamReader reader, String address) {
    this.reader = reader;
    document = new Document(Parser.NamespaceXml, address);
    at = document;
  }

  /**
   * The tree of a text.
   *
   * @throws XMLStreamException where the text is not well-formed, or is deeper than any feed
   */
  static Document parse(String text, String address) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.get().createXMLStreamReader(new StringReader(text));
    try {
      return new StrictXml(reader, address).read();
    } finally {
      reader.close();
    }
  }

  private Document read() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append(Parser.unescapeEntities("&" + reader.getLocalName() + ";", false));
        default -> {} // comments, instructions, a document type
      }
    }
    return document;
  }

  private void begin() {
    closeText();
    String namespace = reader.getNamespaceURI();
    Name name =
        new Name(reader.getPrefix(), reader.getLocalName(), namespace == null ? "" : namespace);
    Element child = new Element(tags.computeIfAbsent(name, Name::tag), null, attributes());
    at.appendChild(child);
    at = child;
  }

  private Attributes attributes() {
    Attributes attributes = new Attributes();
    for (int x = 0; x < reader.getAttributeCount(); x++) {
      String prefix = reader.getAttributePrefix(x);
      String local = reader.getAttributeLocalName(x);
      String written = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
      attributes.put(written.toLowerCase(Locale.ROOT), reader.getAttributeValue(x));
    }
    return attributes;
  }

  private void end() {
    closeText();
    Element above = at.parent();
    at = above == null ? document : above;
  }

  private void closeText() {
    if (!text.isEmpty()) {
      at.appendChild(new TextNode(text.toString()));
      text.setLength(0);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(XmlTree.DEEPEST));
    return factory;
  }
}
