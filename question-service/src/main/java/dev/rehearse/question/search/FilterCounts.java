package dev.rehearse.question.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For each filter, how many questions each of its values would match, with all other filters unchanged.
 *
 * @param omitted by filter, the number of its values that are left out because they are the rarest
 */
record FilterCounts(
        List<FilterCount> track,
        List<FilterCount> topic,
        List<FilterCount> tag,
        List<FilterCount> difficulty,
        List<FilterCount> kind,
        List<FilterCount> competency,
        List<FilterCount> practiceTest,
        Map<String, Integer> omitted) {

    static FilterCounts of(Map<Filter, List<FilterCount>> counts) {
        return new FilterCounts(
                counts.getOrDefault(Filter.TRACK, List.of()),
                counts.getOrDefault(Filter.TOPIC, List.of()),
                counts.getOrDefault(Filter.TAG, List.of()),
                counts.getOrDefault(Filter.DIFFICULTY, List.of()),
                counts.getOrDefault(Filter.KIND, List.of()),
                counts.getOrDefault(Filter.COMPETENCY, List.of()),
                counts.getOrDefault(Filter.PRACTICE_TEST, List.of()),
                Map.of());
    }

    List<FilterCount> of(Filter filter) {
        return switch (filter) {
            case TRACK -> track;
            case TOPIC -> topic;
            case TAG -> tag;
            case DIFFICULTY -> difficulty;
            case KIND -> kind;
            case COMPETENCY -> competency;
            case PRACTICE_TEST -> practiceTest;
        };
    }

    /** The most frequent values of each filter, and the chosen ones, however rare. */
    FilterCounts mostFrequent(int values, Map<Filter, String> chosen) {
        Map<Filter, List<FilterCount>> shown = new EnumMap<>(Filter.class);
        Map<String, Integer> left = new TreeMap<>();
        for (var filter : Filter.values()) {
            var all = of(filter);
            var few = first(values, chosen.get(filter), all);
            shown.put(filter, few);
            if (few.size() < all.size()) {
                left.put(filter.parameter(), all.size() - few.size());
            }
        }
        return of(shown).omitting(left);
    }

    private static List<FilterCount> first(int values, @Nullable String chosen, List<FilterCount> all) {
        var rest = all.stream().skip(values).filter(count -> count.value().equals(chosen));
        return Stream.concat(all.stream().limit(values), rest).toList();
    }

    private FilterCounts omitting(Map<String, Integer> left) {
        return new FilterCounts(track, topic, tag, difficulty, kind, competency, practiceTest, left);
    }

    /**
     * How many questions have a value.
     *
     * @param title the value's display name
     */
    record FilterCount(String value, String title, long questions) {

        /** Of both, which have the same value. */
        FilterCount and(FilterCount other) {
            var shown = questions >= other.questions ? this : other;
            return new FilterCount(value, shown.title, questions + other.questions);
        }
    }
}
