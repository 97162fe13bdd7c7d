package dev.rehearse.content.style;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Task;
import java.util.List;
import java.util.regex.Pattern;

/** Options that give themselves away by a word. */
record ChoiceStyle(Task task, Remarks remarks) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)\\b(always|never|only)\\b");
    private static final Pattern OF_THE_ABOVE =
            Pattern.compile("(?i)\\bof the above\\b|^(all|none|both|any|neither) of (the others|these|them)\\W*$");

    void check() {
        switch (task) {
            case Task.SingleChoice(var options, var _) -> check(options);
            case Task.MultipleChoice(var options, var _, var _) -> check(options);
            default -> {}
        }
    }

    private void check(List<Option> options) {
        options.stream()
                .filter(option -> OF_THE_ABOVE.matcher(option.text().strip()).find())
                .forEach(option ->
                        remarks.violation(5, option.text(), FindingTexts.of("style.others", "text", option.text())));
        if (options.stream().noneMatch(option -> option.correct() && isAbsolute(option))) {
            options.stream().filter(ChoiceStyle::isAbsolute).forEach(this::reject);
        }
    }

    private void reject(Option option) {
        var found = ABSOLUTE.matcher(new Prose(option.text()).withoutCode());
        remarks.violation(
                5,
                option.text(),
                FindingTexts.of(
                        "style.absolute",
                        "word",
                        found.results().findFirst().orElseThrow().group()));
    }

    private static boolean isAbsolute(Option option) {
        return ABSOLUTE.matcher(new Prose(option.text()).withoutCode()).find();
    }
}
