package dev.rehearse.question.search;

import java.util.List;
import java.util.UUID;

/**
 * What filters go by of a question that can be read.
 *
 * @param number of its row in the index
 * @param properties its values of the filters, all but {@link Filter#PRACTICE_TEST}
 */
record SearchEntry(int number, UUID question, Properties properties) {

    /**
     * Values of filters, and their titles for people; several questions may share them.
     *
     * @param competencies the only one that it measures, if there is one
     */
    record Properties(
            Value topic, Value track, Value difficulty, Value kind, List<Value> tags, List<Value> competencies) {}

    /** A value of a filter, with its title for people; the title is empty where the value is one. */
    record Value(String name, String title) {

        Value(String name) {
            this(name, "");
        }
    }

    private static final List<Value> TESTED = List.of(new Value("true"));
    private static final List<Value> UNTESTED = List.of(new Value("false"));

    /** Its values of a filter: one, or any number of tags, or no competency. */
    List<Value> values(Filter filter, Selection selection) {
        return switch (filter) {
            case TOPIC -> List.of(properties.topic());
            case TRACK -> List.of(properties.track());
            case DIFFICULTY -> List.of(properties.difficulty());
            case KIND -> List.of(properties.kind());
            case TAG -> properties.tags();
            case COMPETENCY -> properties.competencies();
            case PRACTICE_TEST -> selection.tested().contains(properties.topic().name()) ? TESTED : UNTESTED;
        };
    }

    /** Whether it has the value of the filter that is selected, if one is. */
    boolean passes(Filter filter, Selection selection) {
        var wanted = selection.filters().get(filter);
        return wanted == null
                || values(filter, selection).stream()
                        .anyMatch(value -> value.name().equals(wanted));
    }
}
