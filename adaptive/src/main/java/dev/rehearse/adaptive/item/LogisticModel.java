package dev.rehearse.adaptive.item;

/** A response model of a right-or-wrong item with a discrimination and a difficulty. */
public sealed interface LogisticModel extends ItemResponseModel permits Logistic, TwoParameterLogistic {

    /** The parameter a, positive and finite. */
    double discrimination();

    /** The parameter b, in logits, finite. */
    double difficulty();

    /** How far from the difficulty the ability with most information is at most, in logits. */
    double informationReach();
}
