package dev.rehearse.formats.xml;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.SizeLimit;
import dev.rehearse.formats.exchange.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML in UTF-8 as a stream. A document type, and with it each entity of its own, is refused. */
public final class SafeXml implements AutoCloseable {

    private static final int DEEPEST = 60;
    private static final int MOST_ATTRIBUTES = 60;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    /** The reader stands before the first element. */
    public SafeXml(InputStream in) throws IOException {
        try {
            xml = FACTORY.createXMLStreamReader(TextLines.reader(new SizeLimit(in)));
        } catch (XMLStreamException e) {
            throw broken(e, 1);
        }
        var encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new BrokenFile(1, FaultTexts.of("xml.encoding", "name", encoding));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    /** Goes on to the next beginning or end of an element or piece of text, and says which, as XMLStreamConstants. */
    public int next() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BrokenFile(line(), FaultTexts.of("xml.entity"));
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }

    public boolean hasNext() throws IOException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }

    private static BrokenFile broken(XMLStreamException e, int line) {
        for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenFile broken) {
                return new BrokenFile(line, broken.problem());
            }
            if (cause instanceof CharacterCodingException) {
                return new BrokenFile(line, FaultTexts.of("wrong-encoding"));
            }
        }
        int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
        return new BrokenFile(Math.max(at, 1), FaultTexts.of("xml.malformed", "why", Message.english(reason(e))));
    }

    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        int begin = message.indexOf("Message: ");
        return message.substring(begin < 0 ? 0 : begin + "Message: ".length())
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Of the element at hand, from 1. */
    public int line() {
        return Math.max(xml.getLocation().getLineNumber(), 1);
    }

    /** The reader itself, for what the event at hand is. */
    public XMLStreamReader at() {
        return xml;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
