package dev.rehearse.interview.grade;

import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.pool.PooledItem;
import java.util.HashSet;
import java.util.List;

/** Scores answers to closed questions against their key. */
public final class ClosedScore {

    private static final String VERSION = "2";

    /** The scores of what can be right in part: wrong, in part, right. */
    static final int PARTIAL = 2;

    /** The share of what is right from which on an answer is right in part. */
    private static final double HALF = 0.5;

    private ClosedScore() {}

    public static Grade grade(PooledItem item, Given given, dev.rehearse.interview.interview.Turn turn) {
        return new Grade(turn.number(), 1, Grade.KEY, VERSION, score(item, given), maximum(item), List.of(), turn.at());
    }

    /** The highest score. */
    static int maximum(PooledItem item) {
        return switch (item.kind()) {
            case SINGLE_CHOICE, OUTPUT, SHORT_ANSWER -> 1;
            case MULTIPLE_CHOICE -> item.partialCredit() ? PARTIAL : 1;
            case ORDER -> PARTIAL;
            case OPEN -> throw new IllegalArgumentException("an open question has no key");
        };
    }

    static int score(PooledItem item, Given given) {
        if (given.isEmpty()) {
            return 0;
        }
        var values = given.values();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> right(values.equals(item.key()));
            case MULTIPLE_CHOICE -> item.partialCredit() ? inPart(share(item, values)) : right(sorted(item, values));
            case OUTPUT ->
                right(item.key().stream().anyMatch(key -> Texts.normal(key).equals(values.getFirst())));
            case SHORT_ANSWER -> right(isAccepted(item, values.getFirst()));
            case ORDER -> inPart(pairsInOrder(item.key(), values));
            case OPEN -> throw new IllegalArgumentException("an open question has no key");
        };
    }

    private static int right(boolean isRight) {
        return isRight ? 1 : 0;
    }

    private static int inPart(double share) {
        return share >= 1 ? PARTIAL : share >= HALF ? 1 : 0;
    }

    private static boolean sorted(PooledItem item, List<String> values) {
        return values.equals(item.key().stream().sorted().toList());
    }

    private static boolean isAccepted(PooledItem item, String text) {
        var given = Texts.reduced(text, item.ignored());
        return item.key().stream()
                .anyMatch(key -> Texts.reduced(key, item.ignored()).equals(given));
    }

    /** Right options less wrong ones, so that choosing all of them earns little. */
    private static double share(PooledItem item, List<String> values) {
        var right = new HashSet<>(item.key());
        long hits = values.stream().filter(right::contains).count();
        return (hits - (values.size() - hits)) / (double) right.size();
    }

    /** The share of pairs of entries that stand in their right order; by chance it is a half, which earns nothing. */
    private static double pairsInOrder(List<String> key, List<String> values) {
        int pairs = 0;
        int inOrder = 0;
        for (int i = 0; i < key.size(); i++) {
            for (int j = i + 1; j < key.size(); j++) {
                pairs++;
                if (values.indexOf(key.get(i)) < values.indexOf(key.get(j))) {
                    inOrder++;
                }
            }
        }
        double share = pairs == 0 ? 1 : (double) inOrder / pairs;
        return 2 * share - 1;
    }
}
