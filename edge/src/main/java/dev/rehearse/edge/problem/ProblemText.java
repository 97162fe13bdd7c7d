package dev.rehearse.edge.problem;

import dev.rehearse.edge.site.PageNumbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence or phrase of a problem: the code of a message in {@link ProblemBundle} and its arguments. An argument may
 * be a text itself, or another that is translated.
 */
public record ProblemText(String code, Map<String, ?> arguments) implements Translated {

    public ProblemText {
        arguments = Map.copyOf(arguments);
    }

    public static ProblemText of(String code) {
        return new ProblemText(code, Map.of());
    }

    public static ProblemText of(String code, String name, Object value) {
        return new ProblemText(code, Map.of(name, value));
    }

    /** The same text with one more argument. */
    public ProblemText with(String name, Object value) {
        var all = new HashMap<String, Object>(arguments);
        all.put(name, value);
        return new ProblemText(code, all);
    }

    /** A text that is in no bundle and is shown as it is. */
    public static ProblemText literal(String text) {
        return of("text.literal", "text", text);
    }

    @Override
    public String in(Locale language) {
        return ProblemBundle.of(language).format(this, language);
    }

    /** The same on a page, which writes numbers as its language does; the API has them as JSON does. */
    public String onPage(Locale language) {
        return withPageNumbers().in(language);
    }

    private ProblemText withPageNumbers() {
        Map<String, Object> shown = new HashMap<>();
        arguments.forEach((name, value) -> shown.put(name, withPageNumbers(value)));
        return new ProblemText(code, shown);
    }

    private static Object withPageNumbers(Object value) {
        return switch (value) {
            case ProblemText inner -> inner.withPageNumbers();
            case Integer number -> grouped(number);
            case Long number -> grouped(number);
            case BigDecimal number -> (Translated) language -> new PageNumbers(language).exact(number);
            default -> value;
        };
    }

    private static Translated grouped(long number) {
        return language -> new PageNumbers(language).grouped(number);
    }

    /** The text in English, as in the API and in logs. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
