package dev.rehearse.adaptive.selection;

/** An item's value by a criterion. */
public record CriterionValue(Criterion criterion, double value) {}
