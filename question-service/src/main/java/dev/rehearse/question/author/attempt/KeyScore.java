package dev.rehearse.question.author.attempt;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.scoring.AnswerText;
import dev.rehearse.content.scoring.ScoringRules;
import dev.rehearse.question.author.attempt.TriedAnswer.Keyed;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores an answer by the key of its question, as interviews do. */
final class KeyScore {

    private KeyScore() {}

    /** @param chosen numbers of options by their place in the file, in the chosen order */
    static Keyed ofChoice(Task task, List<Integer> chosen) {
        return switch (task) {
            case Task.SingleChoice choice -> exact(ScoringRules.exact(chosen.equals(key(choice.options()))));
            case Task.MultipleChoice choice
            when choice.scoring() == Scoring.PARTIAL -> inPart(ScoringRules.inPart(key(choice.options()), chosen));
            case Task.MultipleChoice choice -> exact(ScoringRules.all(key(choice.options()), chosen));
            case Task.Order order ->
                inPart(ScoringRules.order(numbers(order.entries().size()).toList(), chosen));
            case Task.Output _, Task.ShortAnswer _, Task.Open _, Task.Code _ ->
                throw new IllegalArgumentException(task.kind() + " has no options");
        };
    }

    static Keyed ofText(Task task, String given) {
        return switch (task) {
            case Task.Output output ->
                exact(ScoringRules.exact(AnswerText.isAccepted(given, outputs(output), Set.of())));
            case Task.ShortAnswer answer ->
                exact(ScoringRules.exact(AnswerText.isAccepted(given, answer.accepted(), answer.ignored())));
            case Task.SingleChoice _, Task.MultipleChoice _, Task.Order _, Task.Open _, Task.Code _ ->
                throw new IllegalArgumentException(task.kind() + " is not answered by a text with a key");
        };
    }

    private static List<String> outputs(Task.Output output) {
        return Stream.concat(Stream.of(output.expected()), output.alsoAccepted().stream())
                .toList();
    }

    private static List<Integer> key(List<Option> options) {
        return numbers(options.size())
                .filter(number -> options.get(number).correct())
                .toList();
    }

    private static Stream<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed();
    }

    private static Keyed exact(int score) {
        return new Keyed(score, 1);
    }

    private static Keyed inPart(int score) {
        return new Keyed(score, ScoringRules.PARTIAL);
    }
}
