package dev.rehearse.content.style;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a prompt reads, how long that takes, and whether an explanation names places of options. */
record PromptStyle(Question question, Remarks remarks) {

    private static final int LONGEST_SENTENCE = 45;

    /** With code, and leaving time to think. */
    private static final int WORDS_PER_MINUTE = 130;

    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(first|second|third|fourth|last) (option|choice)\\b|\\b[Oo]ptions? [A-D1-9]\\b|\\banswer [A-D]\\b");

    void check() {
        int longest = new Prose(question.prompt()).longestSentence();
        if (longest > LONGEST_SENTENCE) {
            remarks.warning(
                    1,
                    question.prompt(),
                    FindingTexts.of("style.sentence", "words", longest, "most", LONGEST_SENTENCE));
        }
        int words = Stream.concat(Stream.of(question.prompt()), shown().stream())
                .mapToInt(text -> new Prose(text).words())
                .sum();
        int minutes = question.profile().minutes();
        if (words > WORDS_PER_MINUTE * minutes) {
            remarks.warning(
                    12,
                    "minutes:",
                    FindingTexts.of(
                            "style.minutes",
                            "minutes",
                            minutes,
                            "words",
                            String.valueOf(words),
                            "pace",
                            WORDS_PER_MINUTE));
        }
        checkPlaces();
    }

    private List<String> shown() {
        return switch (question.task()) {
            case Task.SingleChoice(var options, var _) -> texts(options);
            case Task.MultipleChoice(var options, var _, var _) -> texts(options);
            case Task.Order(var entries, var _) -> entries;
            default -> List.of();
        };
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).collect(Collectors.toList());
    }

    private void checkPlaces() {
        var explanation = switch (question.task()) {
            case Task.SingleChoice(var _, var text) -> text;
            case Task.MultipleChoice(var _, var _, var text) -> text;
            default -> "";
        };
        var found = PLACE.matcher(explanation);
        if (found.find()) {
            remarks.violation(
                    9, explanation.substring(found.start()), FindingTexts.of("style.place", "text", found.group()));
        }
    }
}
