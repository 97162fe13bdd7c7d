package dev.rehearse.question.author.page;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Locale;

/** Why an action was refused, as a sentence for the page. */
public final class Reason {

    private Reason() {}

    public static String of(HttpProblem refused, Locale language) {
        var problem = refused.problem();
        var said = problem.detail() == null ? problem.title() : problem.detail();
        return said.in(language);
    }
}
