package dev.rehearse.adaptive.selection;

/** What an item is worth by a criterion. */
public record CriterionValue(Criterion criterion, double value) {}
