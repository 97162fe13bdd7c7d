package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.Item;

/** Responses that no ability of the grid could give, because the prior or the models rule out all of them. */
public final class ImpossibleResponses extends InvalidInput {

    ImpossibleResponses() {
        super("The responses are impossible at every ability of the grid that the prior allows");
    }

    ImpossibleResponses(Item item, int score) {
        super("The score " + score + " of item " + item.id() + " is impossible at an ability of the grid");
    }
}
