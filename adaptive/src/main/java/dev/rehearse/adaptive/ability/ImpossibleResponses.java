package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidInput;

/** Responses that no ability of the grid could give: item parameters are so extreme that log P is not finite. */
public final class ImpossibleResponses extends InvalidInput {

    ImpossibleResponses() {
        super("The responses are impossible at every ability of the grid; an item's parameters are too extreme");
    }
}
