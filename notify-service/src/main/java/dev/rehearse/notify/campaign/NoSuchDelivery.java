package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.notify.delivery.State;
import java.util.Locale;
import java.util.Map;

/** The campaign has no delivery of this id in the requested state. */
public final class NoSuchDelivery extends HttpProblem.NotFound {
    public NoSuchDelivery(State state) {
        super(
                "delivery.unknown",
                Map.of("state", ProblemText.of("state." + state.name().toLowerCase(Locale.ROOT))));
    }
}
