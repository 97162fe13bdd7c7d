package dev.rehearse.content.model;

import java.util.List;

/**
 * A possible answer, with what it is worth.
 *
 * @param earned ids of the rubric points it makes
 * @param contradicted ids of those it denies
 */
public record SampleAnswer(String text, List<String> earned, List<String> contradicted) {

    public SampleAnswer {
        earned = List.copyOf(earned);
        contradicted = List.copyOf(contradicted);
    }
}
