package dev.rehearse.content.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a good free-text answer makes.
 *
 * @param id unique in the question
 * @param weight its share, above 0
 * @param required whether a complete answer needs it; otherwise it is a bonus
 * @param competency one of the topic's
 * @param accepted phrasings of the claim
 * @param contradictions misconceptions that contradict it
 * @param followUp the follow-up question that probes it
 */
public record RubricPoint(
        String id,
        String claim,
        double weight,
        boolean required,
        @Nullable String competency,
        List<String> accepted,
        List<String> contradictions,
        @Nullable String followUp) {

    public RubricPoint {
        accepted = List.copyOf(accepted);
        contradictions = List.copyOf(contradictions);
    }
}
