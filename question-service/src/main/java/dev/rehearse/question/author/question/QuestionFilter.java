package dev.rehearse.question.author.question;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.question.catalog.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of authors' questions; absent ones are not applied.
 *
 * @param statuses of which it has one; none for any status
 * @param text words that occur in the topic, the name or the text of a question, in any case
 */
public record QuestionFilter(
        @Nullable String topic,
        List<Status> statuses,
        @Nullable Kind kind,
        @Nullable String tag,
        @Nullable String text) {

    /** The most characters of {@code text}. */
    public static final int LONGEST_TEXT = 200;

    public QuestionFilter {
        statuses = List.copyOf(statuses);
        if (text != null) {
            requireText(text);
        }
    }

    /** Throws {@link HttpProblem.InvalidField} if this is not a valid search text. */
    public static void requireText(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new HttpProblem.InvalidField("text", ProblemText.of("field.too-long", "max", LONGEST_TEXT), text);
        }
        if (!TextRules.isStorable(text)) {
            throw new HttpProblem.InvalidField("text", "field.unstorable", "");
        }
    }
}
