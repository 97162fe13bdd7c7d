package dev.rehearse.content.model;

import java.util.List;

/**
 * A graded sample answer.
 *
 * @param earned ids of the rubric points that it makes
 * @param contradicted ids of those that it contradicts
 */
public record SampleAnswer(String text, List<String> earned, List<String> contradicted) {

    public SampleAnswer {
        earned = List.copyOf(earned);
        contradicted = List.copyOf(contradicted);
    }
}
