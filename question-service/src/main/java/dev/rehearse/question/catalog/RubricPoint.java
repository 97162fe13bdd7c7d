package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim that a good free answer makes.
 *
 * @param id unique in the question
 * @param weight its share, above 0
 * @param required whether a complete answer needs it; otherwise it is a bonus
 * @param competency id of one of the topic's competencies
 * @param accepted other wordings of it
 * @param contradictions misconceptions that contradict it
 * @param followUp the question that probes it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        contradictions = contradictions == null ? List.of() : List.copyOf(contradictions);
    }
}
