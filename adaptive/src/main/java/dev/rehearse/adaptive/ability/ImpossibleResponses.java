package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidInput;

/** Responses that no ability of the grid could give, because prior or model rule every one of them out. */
public final class ImpossibleResponses extends InvalidInput {

    ImpossibleResponses() {
        super("The responses are impossible at every ability of the grid that the prior allows");
    }
}
