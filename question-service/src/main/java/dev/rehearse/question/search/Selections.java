package dev.rehearse.question.search;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.catalog.NoSuchTopic;
import dev.rehearse.question.catalog.Redirects;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Checks filters against the catalog, and knows the slugs of today for former ones. */
@ApplicationScoped
class Selections {

    private final Topics topics;
    private final Redirects redirects;
    private final LaunchedPracticeTests practiceTests;

    Selections(Topics topics, Redirects redirects, LaunchedPracticeTests practiceTests) {
        this.topics = topics;
        this.redirects = redirects;
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

    /** The path of the same search by the slugs of today, if the filters have a former one of a topic or track. */
    Optional<String> moved(Map<Filter, String> filters, URI request) {
        return redirects.toFiltered(filters.get(Filter.TOPIC), filters.get(Filter.TRACK), request);
    }
}
