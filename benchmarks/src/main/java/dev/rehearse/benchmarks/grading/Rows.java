package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.local.Features;
import dev.rehearse.grading.local.Fluency;
import dev.rehearse.grading.local.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cases with their features. */
record Rows(List<Row> all) {

    /** @param lexical the features without an encoder */
    record Row(Case of, Features.Row features, Features.Row lexical) {}

    private static final int AT_A_TIME = 200;

    /** Computed on all processors, in the order of the cases. */
    static Rows of(List<Case> cases, Meaning meaning, Fluency fluency) {
        return new Rows(IntStream.rangeClosed(0, (cases.size() - 1) / AT_A_TIME)
                .parallel()
                .mapToObj(part -> cases.subList(part * AT_A_TIME, Math.min(cases.size(), (part + 1) * AT_A_TIME)))
                .flatMap(part -> some(part, new Features(meaning), new Features(Meaning.none()), fluency).stream())
                .toList());
    }

    private static List<Row> some(List<Case> cases, Features features, Features lexical, Fluency fluency) {
        var rows = new ArrayList<Row>();
        for (Case one : cases) {
            Optional<Features.Row> words = lexical.of(one.task(), fluency);
            features.of(one.task(), fluency).ifPresent(found -> rows.add(new Row(one, found, words.orElseThrow())));
        }
        return rows;
    }
}
