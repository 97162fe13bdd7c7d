package dev.rehearse.question.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics with the number of readable questions in each. */
@ApplicationScoped
public class Catalog {

    private final Topics topics;
    private final Questions questions;

    Catalog(Topics topics, Questions questions) {
        this.topics = topics;
        this.questions = questions;
    }

    /** All topics, by track, section and topic. */
    public List<TopicView> topics() {
        var counts = questions.readableCounts();
        return topics.inOrder().stream()
                .map(topic -> TopicView.of(topic, counts.getOrDefault(topic.slug(), Questions.Count.NONE)))
                .toList();
    }

    /** All tracks with their sections and topics. */
    public List<TrackView> tracks() {
        return TrackView.of(topics.inOrder(), questions.readableCounts());
    }

    /** One track; throws {@link NoSuchTrack}. */
    public TrackView track(String slug) {
        return tracks().stream()
                .filter(track -> track.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchTrack(slug));
    }

    /** One topic; throws {@link NoSuchTopic}. */
    public TopicView topic(String slug) {
        return topics.bySlug(slug)
                .map(topic -> TopicView.of(topic, questions.readableCount(slug)))
                .orElseThrow(() -> new NoSuchTopic(slug));
    }
}
