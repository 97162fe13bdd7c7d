package dev.rehearse.question.search;

import java.util.List;
import java.util.Map;

/** For each filter, how many questions each of its values would match, with all other filters unchanged. */
record FilterCounts(
        List<FilterCount> track,
        List<FilterCount> topic,
        List<FilterCount> tag,
        List<FilterCount> difficulty,
        List<FilterCount> kind,
        List<FilterCount> competency,
        List<FilterCount> practiceTest) {

    static FilterCounts of(Map<Filter, List<FilterCount>> counts) {
        return new FilterCounts(
                counts.getOrDefault(Filter.TRACK, List.of()),
                counts.getOrDefault(Filter.TOPIC, List.of()),
                counts.getOrDefault(Filter.TAG, List.of()),
                counts.getOrDefault(Filter.DIFFICULTY, List.of()),
                counts.getOrDefault(Filter.KIND, List.of()),
                counts.getOrDefault(Filter.COMPETENCY, List.of()),
                counts.getOrDefault(Filter.PRACTICE_TEST, List.of()));
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

    /**
     * How many questions have a value.
     *
     * @param title the value's display name
     */
    record FilterCount(String value, String title, long questions) {}
}
