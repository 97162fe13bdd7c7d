package dev.rehearse.question.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** All pages for search engines, with the time of their last change (sitemaps.org). */
record Sitemap(String publicUrl, List<PageChange> topics, List<QuestionChange> questions, int pageSize) {

    /** The most entries of one sitemap. */
    static final int MOST = 50_000;

    String text() {
        return XmlText.document("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", set -> {
            var newest = topics.stream().map(PageChange::changed).max(Instant::compareTo);
            page(set, "/", newest.orElse(Instant.EPOCH));
            var tracks = newestByTrack();
            for (var track : tracks.entrySet()) {
                page(set, "/tracks/" + track.getKey(), track.getValue());
            }
            int written = 1 + tracks.size();
            for (var topic : topics) {
                for (int page = 1; page <= pages(topic) && written < MOST; page++, written++) {
                    page(set, "/topics/" + topic.topic() + (page == 1 ? "" : "?page=" + page), topic.changed());
                }
            }
            for (var question : questions.subList(0, Math.min(questions.size(), MOST - written))) {
                page(set, "/topics/" + question.topic() + "/" + question.slug(), question.changed());
            }
        });
    }

    private SortedMap<String, Instant> newestByTrack() {
        return topics.stream()
                .collect(Collectors.toMap(
                        PageChange::track,
                        PageChange::changed,
                        BinaryOperator.maxBy(Comparator.naturalOrder()),
                        TreeMap::new));
    }

    private long pages(PageChange topic) {
        return Math.max(1, (topic.questions() + pageSize - 1) / pageSize);
    }

    private void page(XmlText set, String path, Instant changed) throws XMLStreamException {
        set.element("url", url -> {
            url.element("loc", publicUrl + path);
            url.element("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        });
    }
}
