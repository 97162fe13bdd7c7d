package dev.rehearse.question.author.page;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.question.author.page.TriedAnswer.Keyed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores an answer by the key of its question, by the rules of interviews ({@code ClosedScore} in interview-service). */
final class KeyScore {

    /** The highest score of what can be right in part. */
    private static final int PARTIAL = 2;

    /** The share from which on an answer is right in part. */
    private static final double HALF = 0.5;

    private KeyScore() {}

    /** @param chosen numbers of options as they stand in the file, in the order that was chosen */
    static Keyed ofChoice(Task task, List<Integer> chosen) {
        return switch (task) {
            case Task.SingleChoice choice -> ofAll(chosen.equals(key(choice.options())));
            case Task.MultipleChoice choice
            when choice.scoring() == Scoring.PARTIAL -> inPart(share(key(choice.options()), chosen));
            case Task.MultipleChoice choice ->
                ofAll(chosen.stream().sorted().toList().equals(key(choice.options())));
            case Task.Order order -> inPart(pairsInOrder(order.entries().size(), chosen));
            case Task.Output _, Task.ShortAnswer _, Task.Open _, Task.Code _ ->
                throw new IllegalArgumentException(task.kind() + " has no options");
        };
    }

    static Keyed ofText(Task task, String given) {
        return switch (task) {
            case Task.Output output ->
                ofAll(normal(output.expected()).equals(normal(given))
                        || output.alsoAccepted().stream()
                                .anyMatch(other -> normal(other).equals(normal(given))));
            case Task.ShortAnswer answer ->
                ofAll(!normal(given).isEmpty()
                        && answer.accepted().stream()
                                .anyMatch(accepted ->
                                        reduced(accepted, answer.ignored()).equals(reduced(given, answer.ignored()))));
            case Task.SingleChoice _, Task.MultipleChoice _, Task.Order _, Task.Open _, Task.Code _ ->
                throw new IllegalArgumentException(task.kind() + " is not answered by a text with a key");
        };
    }

    private static List<Integer> key(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(number -> options.get(number).correct())
                .boxed()
                .toList();
    }

    private static Keyed ofAll(boolean isRight) {
        return new Keyed(isRight ? 1 : 0, 1);
    }

    private static Keyed inPart(double share) {
        return new Keyed(share >= 1 ? PARTIAL : share >= HALF ? 1 : 0, PARTIAL);
    }

    /** Right options less wrong ones, so that choosing all of them earns little. */
    private static double share(List<Integer> key, List<Integer> chosen) {
        long hits = chosen.stream().filter(key::contains).count();
        return (hits - (chosen.size() - hits)) / (double) key.size();
    }

    /** The share of pairs that stand in their right order; by chance it is a half, which earns nothing. */
    private static double pairsInOrder(int entries, List<Integer> placed) {
        if (placed.size() < entries) {
            return 0;
        }
        int pairs = 0;
        int inOrder = 0;
        for (int i = 0; i < entries; i++) {
            for (int j = i + 1; j < entries; j++) {
                pairs++;
                inOrder += placed.indexOf(i) < placed.indexOf(j) ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : 2.0 * inOrder / pairs - 1;
    }

    private static String normal(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String reduced(String text, Set<Variation> ignored) {
        var reduced = normal(text);
        if (ignored.contains(Variation.CASE)) {
            reduced = reduced.toLowerCase(Locale.ROOT);
        }
        if (ignored.contains(Variation.PUNCTUATION)) {
            reduced = reduced.replaceAll("[\\p{Punct}\\p{IsPunctuation}]", "");
        }
        return ignored.contains(Variation.WHITESPACE) ? reduced.replaceAll("\\s+", "") : reduced;
    }
}
