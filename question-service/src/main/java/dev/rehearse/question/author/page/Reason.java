package dev.rehearse.question.author.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.author.question.RejectedMarkdown;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why an action was refused, as a sentence for the page. */
public final class Reason {

    private Reason() {}

    /**
     * With the labels of a page.
     *
     * @param labels of fields, as the page shows them, by their names
     */
    public static String of(HttpProblem refused, Locale language, Map<String, String> labels) {
        var detail = refused.problem().detailWith(labels);
        return (detail == null ? refused.problem().title() : detail).onPage(language);
    }

    /** With the labels of the pages of questions and topics. */
    public static String of(HttpProblem refused, Locale language) {
        return of(refused, language, FieldLabels.in(language));
    }

    /** The findings in a text that was refused, each with its line. */
    static List<String> findings(HttpProblem refused, Locale language) {
        return refused instanceof RejectedMarkdown
                ? refused.problem().errors().stream()
                        .map(error -> error.message().onPage(language))
                        .toList()
                : List.of();
    }
}
