package dev.rehearse.question.search;

import java.util.Arrays;

/** A property that found questions can be narrowed down by. */
enum Filter {
    TRACK("track", "k.slug", "k.title"),
    TOPIC("topic", "q.topic", "t.title"),
    DIFFICULTY("difficulty", "lower(q.difficulty)", "''"),
    KIND("kind", "replace(lower(q.kind), '_', '-')", "''"),
    TAG("tag", "q.tags", "''"),
    COMPETENCY("competency", "q.competency ->> 'id'", "q.competency ->> 'title'"),
    PRACTICE_TEST("practiceTest", "CAST(q.topic = ANY (?) AS text)", "''");

    private final String parameter;
    private final String value;
    private final String title;

    Filter(String parameter, String value, String title) {
        this.parameter = parameter;
        this.value = value;
        this.title = title;
    }

    /** Its name in addresses and JSON. */
    String parameter() {
        return parameter;
    }

    /** The value of a row, in SQL. */
    String value() {
        return value;
    }

    /** The value's name for people, in SQL. */
    String title() {
        return title;
    }

    /** Whether the value of a row is the one that is given as a parameter, in SQL. */
    String condition() {
        return this == TAG ? "q.tags @> ARRAY[CAST(? AS text)]" : value + " = ?";
    }

    static Filter named(String parameter) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter.equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
