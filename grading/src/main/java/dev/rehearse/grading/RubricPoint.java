package dev.rehearse.grading;

import java.util.List;

/**
 * One claim that a good answer makes.
 *
 * @param id unique in its rubric
 * @param weight its share, above 0
 * @param required whether a complete answer needs it; otherwise it is a bonus
 * @param accepted other phrasings of the claim
 * @param contradictions statements that contradict it
 */
public record RubricPoint(
        String id, String claim, double weight, boolean required, List<String> accepted, List<String> contradictions) {

    public RubricPoint {
        if (id.isBlank()) {
            throw new InvalidGradingTask("id of the claim \"" + claim + "\"", "blank", "a name");
        }
        if (claim.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidGradingTask("claim of \"" + id + "\"", "\"" + claim + "\"", "a sentence");
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new InvalidGradingTask("weight of \"" + id + "\"", weight, "above 0 and finite");
        }
        accepted = List.copyOf(accepted);
        contradictions = List.copyOf(contradictions);
    }

    /** A required claim of weight 1. */
    public static RubricPoint of(String id, String claim) {
        return new RubricPoint(id, claim, 1, true, List.of(), List.of());
    }
}
