package dev.rehearse.adaptive.selection;

/**
 * Why an item was chosen.
 *
 * @param information its expected Fisher information at the estimated ability, per squared logit
 * @param rank its place among the candidates by the rule's criterion, 1 for the best
 * @param tied how many candidates share that place, itself included; above 1 the seed decided
 * @param candidates how many items there were to choose from
 */
public record SelectionReason(double information, int rank, int tied, int candidates) {}
