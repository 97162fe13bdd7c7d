package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.TopicWeight;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the topics that a practice test draws from, with their weights. */
record TopicsReader(Fields fields, Offer offer) {

    private static final double LEAST = 0.01;
    private static final double GREATEST = 1000;
    private static final int MOST = 20;

    /** Beside topic.md that topic may go without saying. */
    List<TopicWeight> read() {
        var own = offer.own();
        if (own == null) {
            return fields.require("topics").map(this::read).orElse(List.of());
        }
        return fields.find("topics").map(value -> read(value, own)).orElse(List.of(new TopicWeight(own.slug(), 1)));
    }

    private List<TopicWeight> read(Value value, Topic own) {
        var topics = read(value);
        if (topics.stream().noneMatch(weight -> weight.topic().equals(own.slug()))) {
            value.reject(
                    "leaves out " + own.slug() + ", which the blueprint stands beside; add it, or move the blueprint"
                            + " beside section.md or track.md");
        }
        return topics;
    }

    private List<TopicWeight> read(Value value) {
        var topics = new ArrayList<TopicWeight>();
        var named = value.fields().map(Fields::all);
        named.orElse(List.of()).forEach(entry -> topic(entry).ifPresent(topics::add));
        named.filter(all -> all.isEmpty() || all.size() > MOST)
                .ifPresent(all -> value.reject("names %d topics; name 1 to %d".formatted(all.size(), MOST)));
        return topics;
    }

    private Optional<TopicWeight> topic(Value entry) {
        var weight = entry.decimal(LEAST, GREATEST);
        if (offer.topic(entry.name()).isEmpty()) {
            return entry.unknown("is no topic; name the folder of one, as asyncio");
        }
        return weight.map(number -> new TopicWeight(entry.name(), number));
    }
}
