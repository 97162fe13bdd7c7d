package dev.rehearse.interview.grade;

import dev.rehearse.content.model.Variation;
import dev.rehearse.content.scoring.AnswerText;
import dev.rehearse.content.scoring.ScoringRules;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.pool.PooledItem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores answers to closed questions against their key. */
public final class ClosedScore {

    private static final String VERSION = "2";

    private ClosedScore() {}

    public static Grade grade(PooledItem item, Given given, dev.rehearse.interview.interview.Turn turn) {
        return new Grade(turn.number(), 1, Grade.KEY, VERSION, score(item, given), maximum(item), List.of(), turn.at());
    }

    /** The highest score. */
    static int maximum(PooledItem item) {
        return switch (item.kind()) {
            case SINGLE_CHOICE, OUTPUT, SHORT_ANSWER -> 1;
            case MULTIPLE_CHOICE -> item.partialCredit() ? ScoringRules.PARTIAL : 1;
            case ORDER -> ScoringRules.PARTIAL;
            case OPEN -> throw new IllegalArgumentException("an open question has no key");
        };
    }

    static int score(PooledItem item, Given given) {
        if (given.isEmpty()) {
            return 0;
        }
        var key = item.key();
        var values = given.values();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> ScoringRules.exact(values.equals(key));
            case MULTIPLE_CHOICE ->
                item.partialCredit() ? ScoringRules.inPart(key, values) : ScoringRules.all(key, values);
            case OUTPUT -> ScoringRules.exact(AnswerText.isAccepted(values.getFirst(), key, Set.of()));
            case SHORT_ANSWER ->
                ScoringRules.exact(AnswerText.isAccepted(values.getFirst(), key, variations(item.ignored())));
            case ORDER -> ScoringRules.order(key, values);
            case OPEN -> throw new IllegalArgumentException("an open question has no key");
        };
    }

    private static Set<Variation> variations(List<String> words) {
        return Arrays.stream(Variation.values())
                .filter(variation -> words.contains(variation.word()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
