package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A campaign cannot become what was asked from what it is. */
final class WrongState extends HttpProblem {
    WrongState(String verb, Campaign.State state, Set<Campaign.State> allowed) {
        super(
                409,
                "Wrong state",
                "The campaign is %s; only one that is %s can be %s."
                        .formatted(
                                named(state),
                                allowed.stream().map(WrongState::named).collect(Collectors.joining(" or ")),
                                verb));
    }

    private static String named(Campaign.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
