package org.linernotes.graphql.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document; characters that no XML document may hold are left out. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlText(String root, String namespace) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
    }

    /** Writes elements into the one that is open. */
    @FunctionalInterface
    interface Content {
        void writeTo(XmlText xml) throws XMLStreamException;
    }

    static String document(String root, String namespace, Content content) {
        try {
            var document = new XmlText(root, namespace);
            content.writeTo(document);
            document.xml.writeEndElement();
            document.xml.writeEndDocument();
            document.xml.close();
            return document.text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("An XML document could not be written.", failure);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.writeTo(this);
        xml.writeEndElement();
    }

    void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(words));
        xml.writeEndElement();
    }

    /** An element without content; names and values of its attributes take turns. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (var index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], allowed(attributes[index + 1]));
        }
    }

    /** XML 1.0, section 2.2. */
    private static String allowed(String words) {
        return words.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
