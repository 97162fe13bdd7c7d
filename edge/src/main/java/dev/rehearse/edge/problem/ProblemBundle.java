package dev.rehearse.edge.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of problems in one language. Each module has its own in {@code META-INF/problems.properties} (English)
 * and {@code problems_de.properties}; an argument is written as Bean Validation does it: {@code {name}}.
 */
final class ProblemBundle {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final ProblemBundle ENGLISH = load("META-INF/problems.properties");
    private static final ProblemBundle GERMAN = load("META-INF/problems_de.properties");

    private final Map<String, String> messages;

    private ProblemBundle(Map<String, String> messages) {
        this.messages = messages;
    }

    /** The bundle of the language, or else the English one. */
    static ProblemBundle of(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
    }

    boolean has(String code) {
        return messages.containsKey(code);
    }

    String format(ProblemText text, Locale language) {
        var message = messages.getOrDefault(text.code(), text.code());
        assert has(text.code()) : "No message has the code " + text.code();
        return ARGUMENT.matcher(message).replaceAll(argument -> {
            var value = text.arguments().get(argument.group(1));
            assert value != null : text.code() + " is used without its argument " + argument.group(1);
            return Matcher.quoteReplacement(value instanceof Translated inner ? inner.in(language) : "" + value);
        });
    }

    private static ProblemBundle load(String name) {
        var messages = new TreeMap<String, String>();
        try {
            for (URL url : files(name)) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((code, message) -> messages.put((String) code, (String) message));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemBundle(messages);
    }

    private static List<URL> files(String name) throws IOException {
        var loader = Objects.requireNonNull(ProblemBundle.class.getClassLoader());
        return Collections.list(loader.getResources(name));
    }
}
