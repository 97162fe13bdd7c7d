package dev.rehearse.question.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are wanted.
 *
 * @param query what they have to match, as PostgreSQL writes a tsquery; null if any matches
 * @param filters the wanted value of each filter that is set
 * @param tested the topics that have a launched practice test
 */
record Selection(@Nullable String query, Map<Filter, String> filters, Set<String> tested) {

    Selection {
        var copy = new EnumMap<Filter, String>(Filter.class);
        copy.putAll(filters);
        filters = Collections.unmodifiableMap(copy);
        tested = Set.copyOf(tested);
    }

    Selection matching(String other) {
        return new Selection(other, filters, tested);
    }
}
