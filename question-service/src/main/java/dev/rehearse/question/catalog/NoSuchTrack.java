package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no track with this slug that has a readable topic. */
public final class NoSuchTrack extends HttpProblem.NotFound {
    NoSuchTrack(String slug) {
        super("track.unknown", Map.of("slug", slug));
    }
}
