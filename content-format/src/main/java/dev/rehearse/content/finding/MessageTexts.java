package dev.rehearse.content.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts by code, in each language, with parameters like {@code {name}}. */
public final class MessageTexts {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Properties> byLanguage;

    /**
     * Reads {@code META-INF/NAME.properties} in English and {@code META-INF/NAME_de.properties}.
     *
     * @param owner a class of the module that has these files
     */
    public MessageTexts(Class<?> owner, String name) {
        byLanguage = Map.of(
                Locale.ENGLISH.getLanguage(), read(owner, "/META-INF/" + name + ".properties"),
                Locale.GERMAN.getLanguage(), read(owner, "/META-INF/" + name + "_de.properties"));
    }

    private static Properties read(Class<?> owner, String file) {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /**
     * A message.
     *
     * @param parameters names and values in turn. Whole numbers are written with separators, as the language has them
     */
    public Message message(String code, Object... parameters) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        text(code, named, Locale.ENGLISH);
        return new Message.Coded(this, code, named);
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** The text; throws NullPointerException for an unknown code or a parameter that was not given. */
    String text(String code, Map<String, Object> parameters, Locale language) {
        var texts = Objects.requireNonNull(byLanguage.get(language.getLanguage()));
        var text = Objects.requireNonNull(texts.getProperty(code), code);
        return PARAMETER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        shown(Objects.requireNonNull(parameters.get(found.group(1)), found.group()), language)));
    }

    private static String shown(Object value, Locale language) {
        return switch (value) {
            case Message message -> message.in(language);
            case Integer number -> NumberFormat.getIntegerInstance(language).format(number);
            case Long number -> NumberFormat.getIntegerInstance(language).format(number);
            default -> String.valueOf(value);
        };
    }
}
