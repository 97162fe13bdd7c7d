package dev.rehearse.formats.xml;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Reads one element after the other with all that is in it, of bounded size. */
public final class XmlElements {

    private static final int LONGEST = 512 * 1024;
    private static final int MOST_ELEMENTS = 10_000;

    private final SafeXml xml;
    private final Set<String> skipped;
    private int size;
    private int elements;

    /**
     * Reads from that document.
     *
     * @param skipped names of elements whose text is of no use, as that of files in the text
     */
    public XmlElements(SafeXml xml, Set<String> skipped) {
        this.xml = xml;
        this.skipped = Set.copyOf(skipped);
    }

    /** An element that is still open. */
    private record Open(
            String name, int line, Map<String, String> attributes, StringBuilder text, List<XmlElement> in) {}

    /** Reads the element whose beginning is at hand up to its end. */
    public XmlElement read() throws IOException {
        size = 0;
        elements = 0;
        Deque<Open> open = new ArrayDeque<>();
        open.push(begin());
        int first = open.element().line();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(begin());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(open.element(), first);
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = done(open.pop());
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().in().add(done);
                }
                default -> {}
            }
        }
    }

    private Open begin() throws BrokenFile {
        if (++elements > MOST_ELEMENTS) {
            throw new BrokenFile(xml.line(), FaultTexts.of("xml.elements", "most", MOST_ELEMENTS));
        }
        var at = xml.at();
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
        }
        return new Open(at.getLocalName(), xml.line(), attributes, new StringBuilder(), new ArrayList<>());
    }

    private void text(Open open, int first) throws BrokenFile {
        if (skipped.contains(open.name())) {
            return;
        }
        size += xml.at().getTextLength();
        if (size > LONGEST) {
            throw new BrokenFile(first, FaultTexts.of("xml.characters", "most", LONGEST));
        }
        open.text()
                .append(
                        xml.at().getTextCharacters(),
                        xml.at().getTextStart(),
                        xml.at().getTextLength());
    }

    private static XmlElement done(Open open) {
        return new XmlElement(open.name(), open.attributes(), open.text().toString(), open.in(), open.line());
    }
}
