package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, with the names of a version of QTI. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLStreamWriter out;
    private final QtiVersion version;
    private final Set<Message> losses = new LinkedHashSet<>();

    private Xml(XMLStreamWriter out, QtiVersion version) {
        this.out = out;
        this.version = version;
    }

    /** Writes one document, and leaves the stream open. Returns what HTML in it has lost. */
    static Set<Message> write(QtiVersion version, OutputStream target, Consumer<Xml> document) throws IOException {
        try {
            var xml = new Xml(FACTORY.createXMLStreamWriter(target, "UTF-8"), version);
            xml.out.writeStartDocument("UTF-8", "1.0");
            document.accept(xml);
            xml.out.writeEndDocument();
            xml.out.flush();
            return xml.losses;
        } catch (XMLStreamException e) {
            throw new IOException("The document can't be written.", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    QtiVersion version() {
        return version;
    }

    void lost(Message what) {
        losses.add(what);
    }

    /** Opens the root of an item or test. */
    Xml root(String name, String... attributes) {
        run(() -> {
            out.writeStartElement(version.element(name));
            out.writeDefaultNamespace(version.namespace());
            out.writeAttribute("xmlns:xsi", INSTANCE);
            out.writeAttribute("xsi:schemaLocation", version.schemaLocation());
        });
        return attributes(attributes);
    }

    /** Opens an element of QTI. Attributes are names and values in turn. */
    Xml open(String name, String... attributes) {
        run(() -> out.writeStartElement(version.element(name)));
        return attributes(attributes);
    }

    private Xml attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            var name = version.attribute(attributes[i]);
            var value = attributes[i + 1];
            run(() -> out.writeAttribute(name, value));
        }
        return this;
    }

    /** Opens an element whose name is the same in all versions. */
    Xml plain(String name, String... attributes) {
        run(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
        return this;
    }

    /** Opens such an element of another namespace, which is that of its children, too. */
    Xml foreign(String namespace, String name, String... attributes) {
        run(() -> {
            out.writeStartElement(name);
            out.writeDefaultNamespace(namespace);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
        return this;
    }

    Xml text(String text) {
        run(() -> out.writeCharacters(text));
        return this;
    }

    Xml close() {
        run(out::writeEndElement);
        return this;
    }

    /** An element of QTI without children. */
    Xml leaf(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** Well-formed HTML. */
    Xml html(String html) {
        HtmlContent.write(html, this);
        return this;
    }

    /** The content of a rubric or of feedback, which has an element of its own since 3.0. */
    Xml body(Runnable content) {
        if (version == QtiVersion.V3) {
            open("content-body");
        }
        content.run();
        return version == QtiVersion.V3 ? close() : this;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("The document can't be written.", e));
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
