package dev.rehearse.question.author.page;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.author.question.QuestionFilter;
import dev.rehearse.question.author.question.Status;
import dev.rehearse.question.catalog.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of the list of questions: its filters, which may be empty, and the question before the page.
 *
 * @param status name of a status, {@value #ANY_STATUS}, or empty for all but retired ones
 * @param after {@code TOPIC/SLUG}, or empty for the first page
 */
public record ListAddress(String topic, String status, String kind, String tag, String text, String after) {

    static final String PATH = "/author";

    public static final String ANY_STATUS = "any";

    private static final String NAME = TextRules.SLUG + "/" + TextRules.SLUG;

    public ListAddress {
        require(topic.isEmpty() || topic.matches(TextRules.SLUG), "topic", topic);
        require(after.isEmpty() || after.matches(NAME), "after", after);
        QuestionFilter.requireText(text);
    }

    private static void require(boolean holds, String field, String value) {
        if (!holds) {
            throw new HttpProblem.InvalidField(field, "field.form", value);
        }
    }

    /** A form sends an unset filter as an empty text. */
    static String orEmpty(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    /** Throws {@link HttpProblem.InvalidField}. */
    QuestionFilter filter() {
        return new QuestionFilter(
                orNull(topic),
                statuses(),
                Parameter.oneOf("kind", orNull(kind), Kind.values(), Kind::word),
                orNull(tag),
                orNull(text));
    }

    private List<Status> statuses() {
        if (status.isEmpty()) {
            return List.copyOf(EnumSet.complementOf(EnumSet.of(Status.RETIRED)));
        }
        var chosen =
                status.equals(ANY_STATUS) ? null : Parameter.oneOf("status", status, Status.values(), Status::word);
        return chosen == null ? List.of() : List.of(chosen);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public boolean isFiltered() {
        return !topic.isEmpty() || !status.isEmpty() || !kind.isEmpty() || !tag.isEmpty() || !text.isEmpty();
    }

    ListAddress after(String name) {
        return new ListAddress(topic, status, kind, tag, text, name);
    }

    /** The parameters that are set, by name. */
    public Map<String, String> parameters() {
        var set = new LinkedHashMap<String, String>();
        set.put("topic", topic);
        set.put("status", status);
        set.put("kind", kind);
        set.put("tag", tag);
        set.put("text", text);
        set.put("after", after);
        set.values().removeIf(String::isEmpty);
        return set;
    }

    /** Path and query, with one more parameter unless its value is empty. */
    String path(String name, String value) {
        var all = parameters();
        if (!value.isEmpty()) {
            all.put(name, value);
        }
        return PATH + query(all);
    }

    /** The action of the form for changes of the chosen questions. */
    public String action() {
        return PATH + "/changes" + query(parameters());
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }
}
