package dev.rehearse.question.search;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.catalog.NoSuchTopic;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Checks filters against the catalog. */
@ApplicationScoped
class Selections {

    private final Topics topics;
    private final LaunchedPracticeTests practiceTests;

    Selections(Topics topics, LaunchedPracticeTests practiceTests) {
        this.topics = topics;
        this.practiceTests = practiceTests;
    }

    /** Throws {@link NoSuchTopic}, or a problem that names the track. */
    Selection of(Map<Filter, String> filters) {
        var topic = filters.get(Filter.TOPIC);
        if (topic != null && topics.bySlug(topic).isEmpty()) {
            throw new NoSuchTopic(topic);
        }
        var track = filters.get(Filter.TRACK);
        if (track != null && !topics.hasTrack(track)) {
            throw new HttpProblem.InvalidField("track", "field.track", track);
        }
        return Selection.of(filters, practiceTests.all());
    }
}
