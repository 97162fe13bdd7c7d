package dev.rehearse.question.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The newest questions as a JSON feed (jsonfeed.org, version 1.1). */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String address,
        String language,
        List<Item> items) {

    static final String PATH = "/feed.json";

    static JsonFeed of(String publicUrl, List<FeedEntry> entries) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                AtomFeed.TITLE,
                publicUrl + "/",
                publicUrl + PATH,
                "en",
                entries.stream().map(entry -> Item.of(publicUrl, entry)).toList());
    }

    /** A question. */
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_modified") String modified,
            List<String> tags) {

        private static Item of(String publicUrl, FeedEntry entry) {
            return new Item(
                    "urn:uuid:" + entry.id(),
                    publicUrl + entry.path(),
                    entry.title(),
                    entry.summary(),
                    entry.updated().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Stream.concat(Stream.of(entry.topic()), entry.tags().stream())
                            .distinct()
                            .toList());
        }
    }
}
