package dev.rehearse.interview.conduct;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a candidate gives as an answer.
 *
 * @param values letters of options in their order, or the one text of a question for output; nothing at all means "I
 *     don't know"
 */
record Given(List<String> values) {

    private static final String FIELD = "answer";
    private static final int LONGEST_TEXT = 2000;

    Given {
        values = List.copyOf(values);
    }

    /** Reads what was sent for the item; throws {@link HttpProblem.InvalidField} when it can't be an answer to it. */
    static Given to(PooledItem item, List<String> sent) {
        return item.kind() == Kind.OUTPUT ? text(sent) : choice(item, sent);
    }

    private static Given choice(PooledItem item, List<String> sent) {
        var keys = item.options().stream().map(Option::key).toList();
        for (String value : sent) {
            if (!keys.contains(value)) {
                throw invalid(ProblemText.of("answer.not-an-option", "options", String.join(", ", keys)), value);
            }
        }
        var chosen = sent.stream().distinct().sorted().toList();
        if (chosen.size() != sent.size()) {
            throw invalid("answer.option-twice", String.join(", ", sent));
        }
        if (item.kind() == Kind.SINGLE_CHOICE && chosen.size() > 1) {
            throw invalid("answer.one-option", String.join(", ", sent));
        }
        return new Given(chosen);
    }

    private static Given text(List<String> sent) {
        if (sent.size() > 1) {
            throw invalid("answer.one-text", sent.size() + " texts");
        }
        for (String value : sent) {
            if (length(value) > LONGEST_TEXT) {
                throw invalid(ProblemText.of("field.too-long", "max", LONGEST_TEXT), value);
            }
            if (!TextRules.isStorable(value)) {
                throw invalid("field.unstorable", "");
            }
        }
        var printed = normal(String.join("", sent));
        return new Given(printed.isEmpty() ? List.of() : List.of(printed));
    }

    /** In characters as a reader counts them: a form sends each line break as two. */
    private static long length(String value) {
        return value.replace("\r\n", "\n").codePoints().count();
    }

    private static HttpProblem.InvalidField invalid(String messageCode, String value) {
        return invalid(ProblemText.of(messageCode), value);
    }

    private static HttpProblem.InvalidField invalid(ProblemText message, String value) {
        return new HttpProblem.InvalidField(FIELD, message, value);
    }

    /** 1 for what the key says, 0 for anything else; choices have no partial credit, for the model has two scores. */
    int score(PooledItem item) {
        var key = item.kind() == Kind.OUTPUT
                ? List.of(normal(item.key().getFirst()))
                : item.key().stream().sorted().toList();
        return values.equals(key) ? 1 : 0;
    }

    /** Neither the browser's line ends nor spaces that nobody sees decide about an answer. */
    private static String normal(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
