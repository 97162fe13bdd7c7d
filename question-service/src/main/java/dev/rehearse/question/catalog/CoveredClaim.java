package dev.rehearse.question.catalog;

/**
 * A claim that a strong answer makes, as readers see it beside the reference answer. The rest of its rubric point is
 * never shown to them.
 *
 * @param claim one sentence, with code between backticks
 * @param required whether a complete answer needs it; otherwise it is a bonus
 */
public record CoveredClaim(String claim, boolean required) {}
