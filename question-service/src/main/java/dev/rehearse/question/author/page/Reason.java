package dev.rehearse.question.author.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.author.question.RejectedMarkdown;
import java.util.List;
import java.util.Locale;

/** Why an action was refused, as a sentence for the page. */
public final class Reason {

    private Reason() {}

    public static String of(HttpProblem refused, Locale language) {
        var problem = refused.problem();
        var said = problem.detail() == null ? problem.title() : problem.detail();
        return said.in(language);
    }

    /** The findings in a text that was refused, each with its line. */
    static List<String> findings(HttpProblem refused, Locale language) {
        return refused instanceof RejectedMarkdown
                ? refused.problem().errors().stream()
                        .map(error -> error.message().in(language))
                        .toList()
                : List.of();
    }
}
