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
import java.util.stream.Collectors;

/** Whether the key is the longest option of the single choices of a topic more often than chance. */
record KeyLength(Findings findings) {

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
        var options = choices.stream().map(KeyLength::options).toList();
        long longest = options.stream().filter(KeyLength::isKeyLongest).count();
        double chance = options.stream().mapToDouble(all -> 1.0 / all.size()).sum();
        double variance = options.stream()
                .mapToDouble(all -> (1.0 / all.size()) * (1 - 1.0 / all.size()))
                .sum();
        if (longest > chance + STANDARD_DEVIATIONS * Math.sqrt(variance)) {
            findings.add(
                    topicFile(choices.getFirst()),
                    1,
                    Rule.WARNING,
                    "rule 4: in %d of %d single choices the key is the longest option, by chance in about %d; lengthen others"
                            .formatted(longest, options.size(), Math.round(chance)));
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
