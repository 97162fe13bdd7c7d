package dev.rehearse.question.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The newest questions as an Atom feed (RFC 4287). */
record AtomFeed(String publicUrl, List<FeedEntry> entries) {

    static final String PATH = "/feed.atom";
    static final String TITLE = "Rehearse: new and changed interview questions";

    String text() {
        return XmlText.document("feed", "http://www.w3.org/2005/Atom", feed -> {
            feed.element("id", publicUrl + PATH);
            feed.element("title", TITLE);
            feed.element(
                    "updated",
                    time(entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated()));
            feed.element("author", author -> author.element("name", "Rehearse"));
            feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", publicUrl + PATH);
            feed.empty("link", "rel", "alternate", "type", "text/html", "href", publicUrl + "/");
            for (var entry : entries) {
                feed.element("entry", element -> write(element, entry));
            }
        });
    }

    private void write(XmlText element, FeedEntry entry) throws XMLStreamException {
        element.element("id", "urn:uuid:" + entry.id());
        element.element("title", entry.title());
        element.element("updated", time(entry.updated()));
        element.empty("link", "rel", "alternate", "type", "text/html", "href", publicUrl + entry.path());
        element.empty("category", "term", entry.topic());
        element.element("summary", entry.summary());
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
