package dev.rehearse.question.search;

import java.util.ArrayList;
import java.util.List;

/** SQL with the values of its parameters, put together piece by piece. */
final class Statement {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Statement add(String piece, Object... parameters) {
        sql.append(piece);
        values.addAll(List.of(parameters));
        return this;
    }

    /** The condition that the value of the filter is the wanted one; the topics with a practice test are an array. */
    Statement addCondition(Filter filter, Selection selection) {
        add(filter.condition());
        if (filter == Filter.PRACTICE_TEST) {
            values.add(tested(selection));
        }
        values.add(selection.filters().getOrDefault(filter, ""));
        return this;
    }

    static String[] tested(Selection selection) {
        return selection.tested().stream().sorted().toArray(String[]::new);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
