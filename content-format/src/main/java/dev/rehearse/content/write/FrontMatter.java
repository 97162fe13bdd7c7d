package dev.rehearse.content.write;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes fields of YAML, a line each. */
final class FrontMatter {

    /** Words that mean themselves without quotes; true, null and the like are not among them. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 /._()+-]*");

    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9/._~?=&%+-]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StringBuilder yaml = new StringBuilder();

    /** Writes nothing for null. */
    FrontMatter field(String name, @Nullable Object value) {
        if (value != null) {
            yaml.append(name).append(": ").append(scalar(value.toString())).append('\n');
        }
        return this;
    }

    /** Writes nothing for an empty list. */
    FrontMatter list(String name, Collection<?> values) {
        return values.isEmpty() ? this : alwaysList(name, values);
    }

    FrontMatter alwaysList(String name, Collection<?> values) {
        var written =
                values.stream().map(value -> scalar(value.toString())).collect(Collectors.joining(", ", "[", "]"));
        yaml.append(name).append(": ").append(written).append('\n');
        return this;
    }

    /** Fields below a field. */
    FrontMatter nested(String name, List<FrontMatter> fields) {
        yaml.append(scalar(name)).append(":\n");
        fields.forEach(nested -> yaml.append(nested.yaml.toString().indent(2)));
        return this;
    }

    /** Entries of a list, each of some fields. */
    FrontMatter entries(String name, List<FrontMatter> entries) {
        yaml.append(name).append(":\n");
        entries.forEach(entry -> yaml.append("  - ")
                .append(entry.yaml.toString().indent(4).strip())
                .append('\n'));
        return this;
    }

    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches() && text.equals(text.strip());
        boolean spelled = Stream.of(NUMBER, ADDRESS, ID)
                .anyMatch(form -> form.matcher(text).matches());
        return plain || spelled ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
