package dev.rehearse.question.author;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.question.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of authors are listed; what is absent makes no difference.
 *
 * @param text words that the topic, the name or the text of a question has, in upper or lower case
 */
public record QuestionFilter(
        @Nullable String topic,
        @Nullable Status status,
        @Nullable Kind kind,
        @Nullable String tag,
        @Nullable String text) {

    /** Characters of {@code text} at most. */
    public static final int LONGEST_TEXT = 200;

    public QuestionFilter {
        if (text != null) {
            requireText(text);
        }
    }

    /** Throws {@link HttpProblem.InvalidField} if this is no text to look for. */
    public static void requireText(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new HttpProblem.InvalidField("text", ProblemText.of("field.too-long", "max", LONGEST_TEXT), text);
        }
        if (!TextRules.isStorable(text)) {
            throw new HttpProblem.InvalidField("text", "field.unstorable", "");
        }
    }
}
