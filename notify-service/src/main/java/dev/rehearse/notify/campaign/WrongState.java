package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The command is not allowed in the campaign's current state. */
public final class WrongState extends HttpProblem {
    /** The step is the code of the command, as a participle. */
    WrongState(String step, Campaign.State state, Set<Campaign.State> allowed) {
        super(
                409,
                "campaign.state",
                Map.of(
                        "state", word(state),
                        "allowed",
                                allowed.stream()
                                        .map(WrongState::word)
                                        .reduce(WrongState::or)
                                        .orElseThrow(),
                        "step", ProblemText.of(step)));
    }

    private static ProblemText word(Campaign.State state) {
        return ProblemText.of("state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static ProblemText or(ProblemText one, ProblemText other) {
        return ProblemText.of("campaign.or", "one", one).with("other", other);
    }
}
