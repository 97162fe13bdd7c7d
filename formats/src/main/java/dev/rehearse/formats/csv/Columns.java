package dev.rehearse.formats.csv;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.exchange.TaskSections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns: where a question is from, the fields of its front matter, its prompt, the sections of all kinds. */
final class Columns {

    static final String TOPIC = "topic";
    static final String SLUG = "slug";
    static final String ID = "id";
    static final String PROMPT = "prompt";

    /** Fields of front matter that are lists: an entry a line. */
    static final Set<String> LISTS = Set.of("tags", "sources", "enemies", "prerequisites", "follow-ups", "ignore");

    static final List<String> FIELDS = List.of(
            ID,
            "kind",
            "title",
            "position",
            "difficulty",
            "status",
            "competency",
            "tags",
            "minutes",
            "since",
            "until",
            "family",
            "enemies",
            "prerequisites",
            "follow-ups",
            "sources",
            "scoring",
            "ignore",
            "language");

    static final List<String> SECTIONS = List.of(
            "Options",
            "Output",
            "Also accepted",
            "Accepted answers",
            "Order",
            "Answer",
            "In one sentence",
            "Rubric",
            "Sample answers",
            "Starter",
            "Tests",
            "Solution",
            "Hints",
            "Explanation");

    static final List<String> ALL = all();

    private Columns() {}

    private static List<String> all() {
        var all = new ArrayList<>(List.of(TOPIC, SLUG));
        all.addAll(FIELDS);
        all.add(PROMPT);
        all.addAll(SECTIONS);
        return List.copyOf(all);
    }

    /** The cells of a question, in the order of the columns. */
    static List<String> cells(Question question) {
        Map<String, String> cells = new HashMap<>(fields(question));
        cells.put(TOPIC, question.topic());
        cells.put(SLUG, question.slug());
        cells.put(PROMPT, question.prompt());
        cells.putAll(TaskSections.of(question));
        return ALL.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static Map<String, String> fields(Question question) {
        var profile = question.profile();
        var fields = new LinkedHashMap<String, String>();
        put(fields, ID, question.id());
        put(fields, "kind", question.kind().word());
        put(fields, "title", profile.title());
        put(fields, "position", profile.position());
        put(fields, "difficulty", profile.difficulty().word());
        put(
                fields,
                "status",
                profile.status() == Status.LIVE ? null : profile.status().word());
        put(fields, "competency", profile.competency());
        put(fields, "tags", lines(profile.tags()));
        put(fields, "minutes", profile.minutes());
        put(fields, "since", profile.since());
        put(fields, "until", profile.until());
        put(fields, "family", profile.family());
        for (Relation relation : Relation.values()) {
            put(fields, relation.field(), lines(profile.relations().of(relation)));
        }
        put(fields, "sources", lines(profile.sources()));
        ofTask(fields, question.task());
        return fields;
    }

    private static void ofTask(Map<String, String> fields, Task task) {
        switch (task) {
            case Task.MultipleChoice choice
            when choice.scoring() != Scoring.EXACT ->
                put(fields, "scoring", choice.scoring().word());
            case Task.ShortAnswer answer ->
                put(
                        fields,
                        "ignore",
                        answer.ignored().isEmpty()
                                ? CsvRow.NOTHING
                                : lines(answer.ignored().stream()
                                        .sorted()
                                        .map(Variation::word)
                                        .toList()));
            case Task.Code code -> put(fields, "language", code.program().language());
            default -> {}
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
