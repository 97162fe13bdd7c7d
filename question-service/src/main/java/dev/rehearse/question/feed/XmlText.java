package dev.rehearse.question.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document into text. */
final class XmlText {

    /** XML 1.0 does not allow these characters. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /** Writes into a document. */
    @FunctionalInterface
    interface Content {
        void write(XmlText document) throws XMLStreamException;
    }

    private XmlText(String root, String namespace, Content content) throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement(root);
        writer.writeDefaultNamespace(namespace);
        content.write(this);
        writer.writeEndElement();
        writer.writeEndDocument();
    }

    static String document(String root, String namespace, Content content) {
        try {
            return new XmlText(root, namespace, content).text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text takes everything", e);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        element(name, inner -> inner.writer.writeCharacters(clean(value)));
    }

    /** An element without content; names and values of its attributes in turn. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String value) {
        return UNWRITABLE.matcher(value).replaceAll("\uFFFD");
    }
}
