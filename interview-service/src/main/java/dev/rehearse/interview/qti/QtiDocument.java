package dev.rehearse.interview.qti;

import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML document of QTI 3.0. Any text can be written: characters that XML 1.0 does not allow become U+FFFD.
 */
public final class QtiDocument {

    public static final String MEDIA_TYPE = "application/xml";

    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter document = new StringWriter();
    private final XMLStreamWriter writer;

    private QtiDocument(QtiKind kind) throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(document);
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement(kind.root());
        writer.writeDefaultNamespace(kind.namespace());
        writer.writeAttribute("xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        writer.writeAttribute("xsi:schemaLocation", kind.schemaLocation());
    }

    /** Returns the document with this content, in UTF-8. */
    public static String of(QtiKind kind, Consumer<QtiDocument> content) {
        try {
            var xml = new QtiDocument(kind);
            content.accept(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.flush();
            return xml.document.toString();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Opens an element. Attributes are names and values in turn; one without a value is left out. */
    public QtiDocument open(String name, @Nullable String... attributes) {
        return run(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                var value = attributes[i + 1];
                if (value != null) {
                    writer.writeAttribute(String.valueOf(attributes[i]), clean(value));
                }
            }
        });
    }

    public QtiDocument close() {
        return run(writer::writeEndElement);
    }

    /** XML parsers normalize a carriage return to a line feed, unless it is a character reference. */
    public QtiDocument text(String text) {
        return run(() -> {
            var parts = clean(text).split("\r", -1);
            writer.writeCharacters(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                writer.writeEntityRef("#13");
                writer.writeCharacters(parts[i]);
            }
        });
    }

    /** An element {@code value} with this text. */
    public QtiDocument value(String value) {
        return open("value").text(value).close();
    }

    private static String clean(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    private QtiDocument run(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("Text takes everything", e);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
