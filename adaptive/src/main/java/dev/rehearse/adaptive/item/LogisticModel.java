package dev.rehearse.adaptive.item;

import java.util.Optional;

/** A response model of a right-or-wrong item with a discrimination and a difficulty. */
public sealed interface LogisticModel extends ItemResponseModel permits Logistic, TwoParameterLogistic {

    /** The parameter a, positive and finite. */
    double discrimination();

    /** The parameter b, in logits, finite. */
    double difficulty();

    /** The greatest distance between the difficulty and the ability of most information, in logits. */
    double informationReach();

    /** The model itself, or the one whose parameters are uncertain, if it is logistic. */
    static Optional<LogisticModel> in(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel logistic -> Optional.of(logistic);
            case UncertainModel uncertain -> in(uncertain.model());
            default -> Optional.empty();
        };
    }
}
