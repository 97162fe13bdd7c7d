package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no track of this name with a topic that can be read. */
final class NoSuchTrack extends HttpProblem.NotFound {
    NoSuchTrack(String slug) {
        super("track.unknown", Map.of("slug", slug));
    }
}
