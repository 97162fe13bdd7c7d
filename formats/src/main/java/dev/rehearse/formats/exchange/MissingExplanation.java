package dev.rehearse.formats.exchange;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.markup.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** The explanation of a closed question that came without one: it names the key. */
final class MissingExplanation {

    private MissingExplanation() {}

    static Task filled(Task task) {
        return switch (task) {
            case Task.SingleChoice(var options, var text)
            when text.isBlank() -> new Task.SingleChoice(options, key(options));
            case Task.MultipleChoice(var options, var scoring, var text)
            when text.isBlank() -> new Task.MultipleChoice(options, scoring, key(options));
            case Task.Output(var expected, var others, var text)
            when text.isBlank() -> new Task.Output(expected, others, "The program prints this output.");
            case Task.ShortAnswer(var accepted, var ignored, var text)
            when text.isBlank() ->
                new Task.ShortAnswer(accepted, ignored, "Right: " + Markup.escaped(String.join(", ", accepted)));
            case Task.Order(var entries, var text)
            when text.isBlank() -> new Task.Order(entries, "This is the right order.");
            default -> task;
        };
    }

    private static String key(List<Option> options) {
        return options.stream()
                .filter(Option::correct)
                .map(option -> "- " + option.text())
                .collect(Collectors.joining("\n", "Right:\n\n", ""));
    }
}
