package dev.rehearse.formats.qti;

import dev.rehearse.formats.exchange.BrokenFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads XML of others: of limited size and depth, without document types, and without opening any other address. */
final class XmlReader {

    static final int LONGEST_ITEM = 1024 * 1024;
    static final int LONGEST_MANIFEST = 64 * 1024 * 1024;
    private static final int MOST_ELEMENTS_OF_ITEM = 20_000;
    private static final int MOST_ELEMENTS_OF_MANIFEST = 2_000_000;

    private XmlReader() {}

    /** Reads an item or a test. */
    static XmlElement item(byte[] bytes) throws BrokenFile {
        return read(bytes, LONGEST_ITEM, MOST_ELEMENTS_OF_ITEM);
    }

    static XmlElement manifest(byte[] bytes) throws BrokenFile {
        return read(bytes, LONGEST_MANIFEST, MOST_ELEMENTS_OF_MANIFEST);
    }

    private static XmlElement read(byte[] bytes, int longest, int mostElements) throws BrokenFile {
        if (bytes.length > longest) {
            throw new BrokenFile(1, "is larger than %,d KiB".formatted(longest / 1024));
        }
        var tree = new XmlTree(mostElements);
        try {
            var parser = parser();
            parser.setContentHandler(tree);
            parser.setErrorHandler(tree);
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return tree.root();
        } catch (SAXParseException e) {
            throw new BrokenFile(Math.max(e.getLineNumber(), 1), complaint(e));
        } catch (SAXException | IOException e) {
            // The bytes are in memory: what fails is their decoding.
            throw new BrokenFile(tree.line(), "is not in the encoding that it says; save it in UTF-8");
        }
    }

    private static String complaint(SAXParseException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("DOCTYPE")
                ? "has a DOCTYPE, which is not read; delete it"
                : "is not XML that can be read: " + message;
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
