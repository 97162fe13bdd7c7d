package dev.rehearse.adaptive.selection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an item was chosen.
 *
 * @param information its expected Fisher information at the estimated ability, per squared logit
 * @param rank its place among the candidates by the rule's criterion, 1 for the best
 * @param tied how many candidates share that place, itself included; above 1 the seed decided
 * @param candidates how many items there were to choose from
 * @param worth the criterion of the rule and the item's value
 * @param restrictions on the choice, in the order of their application
 */
public record SelectionReason(
        double information, int rank, int tied, int candidates, CriterionValue worth, List<Restriction> restrictions) {

    public SelectionReason {
        restrictions = List.copyOf(restrictions);
    }

    /** Chosen freely by {@link MaximumInformation}. */
    public SelectionReason(double information, int rank, int tied, int candidates) {
        this(
                information,
                rank,
                tied,
                candidates,
                new CriterionValue(MaximumInformation.CRITERION, information),
                List.of());
    }

    /** The same reason for a choice among this many candidates. */
    public SelectionReason among(int count) {
        return new SelectionReason(information, rank, tied, count, worth, restrictions);
    }

    /** The same reason, with this many candidates of equal rank. */
    public SelectionReason tiedWith(int count) {
        return new SelectionReason(information, rank, count, candidates, worth, restrictions);
    }

    /** The same reason, with these restrictions before those already known. */
    public SelectionReason after(List<Restriction> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        return new SelectionReason(
                information,
                rank,
                tied,
                candidates,
                worth,
                Stream.concat(earlier.stream(), restrictions.stream()).toList());
    }
}
