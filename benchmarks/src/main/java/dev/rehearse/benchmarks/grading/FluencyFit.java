package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.local.Fluency;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Word;
import dev.rehearse.grading.text.WordClasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts which classes of words follow each other in answers. */
final class FluencyFit {

    private static final int SEEN_AT_LEAST = 4;

    private FluencyFit() {}

    static Fluency fit(Stream<String> texts) {
        Map<String, Integer> pairs = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        int[] total = {0};
        texts.forEach(text -> {
            List<Word> words = Passage.of(text, 500).words();
            for (int i = 0; i + 1 < words.size(); i++) {
                pairs.merge(Fluency.pair(words.get(i), words.get(i + 1)), 1, Integer::sum);
                first.merge(WordClasses.of(words.get(i)), 1, Integer::sum);
                second.merge(WordClasses.of(words.get(i + 1)), 1, Integer::sum);
                total[0]++;
            }
        });
        Map<String, Double> learned = new TreeMap<>();
        pairs.forEach((pair, count) -> {
            String[] both = pair.split(" ", 2);
            if (count >= SEEN_AT_LEAST) {
                double chance = (double) first.getOrDefault(both[0], 1) * second.getOrDefault(both[1], 1) / total[0];
                learned.put(pair, Rounded.of(Math.clamp(Math.log(count / chance), -2.0, 3.0)));
            }
        });
        return new Fluency(learned);
    }
}
