package dev.rehearse.formats.moodle;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements on lines of their own, indented. */
final class IndentedXml {

    private final XMLStreamWriter xml;
    private int depth;

    IndentedXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin(String root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open(root);
    }

    void end() throws XMLStreamException {
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    /** Attributes as names and values in turn. */
    void open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    /** An element with nothing but text. */
    void field(String name, String text) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
