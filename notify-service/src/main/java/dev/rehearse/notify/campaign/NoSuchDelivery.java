package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.notify.delivery.State;
import java.util.Locale;

/** The campaign has no mail of this id in the state that was asked for. */
final class NoSuchDelivery extends HttpProblem.NotFound {
    NoSuchDelivery(State state) {
        super(
                "No such delivery",
                "The campaign has no delivery of this id that is "
                        + state.name().toLowerCase(Locale.ROOT) + ".");
    }
}
