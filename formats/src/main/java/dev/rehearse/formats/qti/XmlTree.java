package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.exchange.FaultTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the tree of a document, within limits. Elements that are taken from it when they end don't stay in it and
 * don't count, so that a long list of them needs no memory.
 */
final class XmlTree extends DefaultHandler {

    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 100;

    private final int mostElements;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int elements;
    private @Nullable XmlElement root;
    private @Nullable Locator locator;

    /** The document exceeds a limit. */
    static final class TooLarge extends SAXException {

        private static final long serialVersionUID = 1;

        private final transient Message limit;

        private TooLarge(Message limit) {
            super(limit.in(Locale.ENGLISH));
            this.limit = limit;
        }

        Message limit() {
            return limit;
        }
    }

    /** Whether from the first element the second one is taken, which has ended. */
    private final BiPredicate<XmlElement, XmlElement> taking;

    XmlTree(int mostElements, BiPredicate<XmlElement, XmlElement> taking) {
        this.mostElements = mostElements;
        this.taking = taking;
    }

    /** After all is read. */
    XmlElement root() {
        if (root == null) {
            throw new IllegalStateException("A document without a root is not well-formed");
        }
        return root;
    }

    int line() {
        return locator == null ? 1 : Math.max(locator.getLineNumber(), 1);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        limit(++elements <= mostElements, FaultTexts.of("qti.elements", "most", mostElements));
        limit(open.size() < DEEPEST, FaultTexts.of("qti.depth", "most", DEEPEST));
        limit(attributes.getLength() <= MOST_ATTRIBUTES, FaultTexts.of("qti.attributes", "most", MOST_ATTRIBUTES));
        takeText();
        var element = new XmlElement(QtiVersion.plain(name), attributes(attributes), line(), new ArrayList<>());
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().content().add(element);
        }
        open.push(element);
    }

    private static void limit(boolean isKept, Message message) throws TooLarge {
        if (!isKept) {
            throw new TooLarge(message);
        }
    }

    private static Map<String, String> attributes(Attributes attributes) {
        if (attributes.getLength() == 0) {
            return Map.of();
        }
        var read = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            read.put(QtiVersion.plain(attributes.getLocalName(i)), attributes.getValue(i));
        }
        return read;
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        takeText();
        var ended = open.pop();
        if (!open.isEmpty() && taking.test(open.element(), ended)) {
            open.element().content().removeLast();
            elements -= 1 + Math.toIntExact(ended.all().count());
        }
    }

    private void takeText() {
        if (!text.isEmpty() && !open.isEmpty()) {
            List<XmlNode> content = open.element().content();
            content.add(new XmlText(text.toString()));
        }
        text.setLength(0);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
