package dev.rehearse.question.search;

import dev.rehearse.question.search.SearchEntry.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers the values of filters. Equal values, and equal lists of them, are stored once, however many questions have
 * them.
 */
final class FilterValues {

    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Value> numbered = new HashMap<>();
    private final Map<List<Value>, List<Value>> lists = new HashMap<>();

    Value of(Filter filter, String name, String title) {
        return numbered.computeIfAbsent(new Value(-1, filter, name, title), _ -> {
            var value = new Value(values.size(), filter, name, title);
            values.add(value);
            return value;
        });
    }

    Value of(Filter filter, String name) {
        return of(filter, name, "");
    }

    List<Value> shared(List<Value> list) {
        return Objects.requireNonNullElse(lists.putIfAbsent(list, list), list);
    }

    /** All of them, by number. */
    List<Value> all() {
        return List.copyOf(values);
    }
}
