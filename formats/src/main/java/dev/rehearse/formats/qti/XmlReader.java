package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of others: of limited size and depth, without document types, and without opening any other address. */
final class XmlReader {

    static final int LONGEST_ITEM = 1024 * 1024;
    private static final int MOST_ELEMENTS_OF_ITEM = 20_000;

    /** Besides its resources. */
    private static final int MOST_ELEMENTS_OF_MANIFEST = 100_000;

    /** Of a resource; that of a test has one for each item. */
    private static final Set<String> UNREAD = Set.of("file", "dependency");

    private XmlReader() {}

    /** The name of the first element, for which the beginning of a file suffices; empty where none can be read. */
    static Optional<String> root(byte[] beginning) {
        var first = new FirstElement();
        try {
            var parser = parser();
            parser.setContentHandler(first);
            parser.setErrorHandler(first);
            parser.parse(new InputSource(new ByteArrayInputStream(beginning)));
        } catch (SAXException | IOException e) {
            // Ends at the first element, or at what is no XML before it.
        }
        return Optional.ofNullable(first.name);
    }

    /** Ends at the first element. */
    private static final class FirstElement extends DefaultHandler {

        private @Nullable String name;

        @Override
        public void startElement(String uri, String localName, String qualified, Attributes attributes)
                throws SAXException {
            name = QtiVersion.plain(localName);
            throw new SAXException("enough");
        }
    }

    /** Reads an item. */
    static XmlElement item(byte[] bytes) throws BrokenFile {
        if (bytes.length > LONGEST_ITEM) {
            throw new BrokenFile(1, FaultTexts.of("too-large", "most", LONGEST_ITEM / 1024));
        }
        return read(new ByteArrayInputStream(bytes), new XmlTree(MOST_ELEMENTS_OF_ITEM, (parent, element) -> false));
    }

    /** Reads a manifest, and passes on its resources one by one. */
    static void manifest(InputStream in, Consumer<XmlElement> resources) throws BrokenFile {
        read(in, new XmlTree(MOST_ELEMENTS_OF_MANIFEST, (parent, element) -> switch (parent.name()) {
            case "resources" -> {
                resources.accept(element);
                yield true;
            }
            case "resource" -> UNREAD.contains(element.name());
            default -> false;
        }));
    }

    private static XmlElement read(InputStream in, XmlTree tree) throws BrokenFile {
        try {
            var parser = parser();
            parser.setContentHandler(tree);
            parser.setErrorHandler(tree);
            parser.parse(new InputSource(in));
            return tree.root();
        } catch (XmlTree.TooLarge e) {
            throw new BrokenFile(tree.line(), FaultTexts.of("qti.unreadable", "why", e.limit()));
        } catch (SAXParseException e) {
            throw new BrokenFile(Math.max(e.getLineNumber(), 1), complaint(e));
        } catch (SAXException | IOException e) {
            // The bytes are in memory: what fails is their decoding.
            throw new BrokenFile(tree.line(), FaultTexts.of("qti.encoding"));
        }
    }

    private static Message complaint(SAXParseException e) {
        return String.valueOf(e.getMessage()).contains("DOCTYPE")
                ? FaultTexts.of("qti.doctype")
                : FaultTexts.because("qti.unreadable", e);
    }

    private static XMLReader parser() throws SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser.getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser lacks a feature", e);
        }
    }
}
