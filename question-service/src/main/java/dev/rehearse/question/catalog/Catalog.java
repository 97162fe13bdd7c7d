package dev.rehearse.question.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The topics with the number of questions that can be read in each. */
@ApplicationScoped
public class Catalog {

    private final Topics topics;
    private final Questions questions;

    Catalog(Topics topics, Questions questions) {
        this.topics = topics;
        this.questions = questions;
    }

    /** All topics, by track, section and topic. */
    List<TopicView> topics() {
        var counts = questions.readableCounts();
        return topics.inOrder().stream()
                .map(topic -> TopicView.of(topic, counts.getOrDefault(topic.slug(), 0L)))
                .toList();
    }

    /** All tracks with their sections and topics. */
    List<TrackView> tracks() {
        return TrackView.of(topics.inOrder(), questions.readableCounts());
    }

    /** One track; throws {@link NoSuchTrack}. */
    TrackView track(String slug) {
        return tracks().stream()
                .filter(track -> track.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchTrack(slug));
    }

    /** The topics before and after one in the order of its track. */
    Neighbors neighbors(TopicView topic) {
        var ofTrack = topics().stream()
                .filter(other -> other.track().equals(topic.track()))
                .toList();
        int place = ofTrack.stream().map(TopicView::slug).toList().indexOf(topic.slug());
        return new Neighbors(
                place > 0 ? ofTrack.get(place - 1) : null,
                place >= 0 && place < ofTrack.size() - 1 ? ofTrack.get(place + 1) : null);
    }

    /** The topics on either side of a topic, if there are any. */
    record Neighbors(@Nullable TopicView previous, @Nullable TopicView next) {}

    /** One topic; throws {@link NoSuchTopic}. */
    public TopicView topic(String slug) {
        return topics.bySlug(slug)
                .map(topic -> TopicView.of(topic, questions.readableCount(slug)))
                .orElseThrow(() -> new NoSuchTopic(slug));
    }
}
