package dev.rehearse.content.style;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the keys of a topic's single choices are the longest options, or stand at one place, more often than by
 * chance.
 */
record KeyBias(Findings findings) {

    /** Of topics without any bias, one in a thousand is warned of. */
    private static final double STANDARD_DEVIATIONS = 3.1;

    void check(List<Question> questions) {
        questions.stream()
                .filter(question -> question.task() instanceof Task.SingleChoice)
                .collect(Collectors.groupingBy(Question::topic, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::checkTopic);
    }

    private void checkTopic(List<Question> choices) {
        var options = choices.stream().map(KeyBias::options).toList();
        check(choices, options, KeyBias::isKeyLongest, "is the longest option", "lengthen others");
        int places = options.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < places; place++) {
            int index = place;
            check(
                    choices,
                    options.stream().filter(all -> all.size() > index).toList(),
                    all -> all.get(index).correct(),
                    "stands at place " + (place + 1),
                    "move some");
        }
    }

    /** Warns if what is true of the key by chance in one of its options is true more often. */
    private void check(
            List<Question> choices,
            List<List<Option>> options,
            Predicate<List<Option>> isSo,
            String what,
            String repair) {
        long found = options.stream().filter(isSo).count();
        double chance = options.stream().mapToDouble(all -> 1.0 / all.size()).sum();
        double variance = options.stream()
                .mapToDouble(all -> (1.0 / all.size()) * (1 - 1.0 / all.size()))
                .sum();
        if (found > chance + STANDARD_DEVIATIONS * Math.sqrt(variance)) {
            findings.add(
                    topicFile(choices.getFirst()),
                    1,
                    Rule.WARNING,
                    "rule 4: in %d of %d single choices the key %s, by chance in about %d; %s"
                            .formatted(found, options.size(), what, Math.round(chance), repair));
        }
    }

    private static List<Option> options(Question question) {
        return ((Task.SingleChoice) question.task()).options();
    }

    private static boolean isKeyLongest(List<Option> options) {
        return options.stream()
                .max(Comparator.comparingInt(option -> option.text().length()))
                .filter(Option::correct)
                .isPresent();
    }

    private static String topicFile(Question question) {
        var path = Path.of(question.file());
        return path.subpath(0, 3).resolve("topic.md").toString().replace('\\', '/');
    }
}
