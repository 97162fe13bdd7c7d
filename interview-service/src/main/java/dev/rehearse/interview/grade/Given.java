package dev.rehearse.interview.grade;

import dev.rehearse.content.scoring.AnswerText;
import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.interview.interview.OptionOrder;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;

/**
 * A candidate's answer as given.
 *
 * @param values letters of the item's options, or one text; empty means "I don't know"
 */
public record Given(List<String> values) {

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 2000;

    /** The most characters of an explanation. */
    public static final int LONGEST_EXPLANATION = 6000;

    private static final String FIELD = "answer";

    public Given {
        values = List.copyOf(values);
    }

    /** Reads a submission for the item; throws {@link HttpProblem.InvalidField} if it is not a valid answer. */
    public static Given to(PooledItem item, OptionOrder order, List<String> sent) {
        return switch (item.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, ORDER -> options(item, order, sent);
            case OUTPUT, SHORT_ANSWER -> text(sent, LONGEST_TEXT);
            case OPEN -> text(sent, LONGEST_EXPLANATION);
        };
    }

    private static Given options(PooledItem item, OptionOrder order, List<String> sent) {
        var letters = order.options().stream().map(Option::key).toList();
        for (String value : sent) {
            if (!letters.contains(value)) {
                throw invalid(ProblemText.of("answer.not-an-option", "options", String.join(", ", letters)), value);
            }
        }
        if (sent.stream().distinct().count() < sent.size()) {
            throw invalid("answer.option-twice", String.join(", ", sent));
        }
        if (item.kind() == Kind.SINGLE_CHOICE && sent.size() > 1) {
            throw invalid("answer.one-option", String.join(", ", sent));
        }
        if (item.kind() == Kind.ORDER && !sent.isEmpty() && sent.size() < letters.size()) {
            throw invalid(
                    ProblemText.of("answer.not-all", "options", String.join(", ", letters)), String.join(", ", sent));
        }
        var own = order.toOwn(sent);
        return new Given(item.kind() == Kind.ORDER ? own : own.stream().sorted().toList());
    }

    /** Reads a free text, such as the reply to a follow-up. */
    public static Given text(List<String> sent, int longest) {
        if (sent.size() > 1) {
            throw invalid("answer.one-text", sent.size() + " texts");
        }
        for (String value : sent) {
            if (length(value) > longest) {
                throw invalid(ProblemText.of("field.too-long", "max", longest), value);
            }
            if (!TextRules.isStorable(value)) {
                throw invalid("field.unstorable", "");
            }
        }
        var text = AnswerText.normal(String.join("", sent));
        return new Given(text.isEmpty() ? List.of() : List.of(text));
    }

    /** Counted as a reader counts: forms send each line break as two characters. */
    public static long length(String value) {
        return value.replace("\r\n", "\n").codePoints().count();
    }

    private static HttpProblem.InvalidField invalid(String messageCode, String value) {
        return invalid(ProblemText.of(messageCode), value);
    }

    private static HttpProblem.InvalidField invalid(ProblemText message, String value) {
        return new HttpProblem.InvalidField(FIELD, message, value);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
