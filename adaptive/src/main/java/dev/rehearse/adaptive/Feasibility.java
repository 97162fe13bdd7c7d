package dev.rehearse.adaptive;

import dev.rehearse.adaptive.content.Capacity;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.TestOutline;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import java.util.List;
import java.util.function.ToIntFunction;

/** Refuses, when a test is built, lengths and content rules that contradict each other. */
final class Feasibility {

    private Feasibility() {}

    /** Checks the settings together; each has already been checked alone. */
    static void check(TestProcedureBuilder settings, Eligibility eligibility) {
        List<Item> operational = eligibility.pilots().operational(settings.pool.items());
        int most = Capacity.of(operational, eligibility.constraints());
        int longest = Math.min(most, maximumLength(settings.stoppingRules, most));
        for (StoppingRule rule : settings.stoppingRules) {
            if (rule instanceof MinimumLength minimum && minimum.items() > most) {
                throw new ConstraintCannotBeMet(
                        "minimum length " + minimum.items(),
                        operational.size() + " items may be asked" + allowed(most, eligibility.constraints()));
            }
        }
        checkPilots(eligibility.pilots(), maximumLength(settings.stoppingRules, Integer.MAX_VALUE));
        ToIntFunction<List<Item>> capacity = items -> Capacity.of(items, eligibility.constraints());
        int planned = maximumLength(settings.stoppingRules, 0);
        eligibility.blueprint().ifPresent(plan -> plan.check(operational, planned, capacity));
        settings.estimator.check(operational);
        settings.selection.check(new TestOutline(settings.pool, operational, longest, capacity));
    }

    private static String allowed(int most, List<ContentConstraint> constraints) {
        return constraints.isEmpty() ? "" : ", of which families and enemies allow at most " + most + " in one test";
    }

    /** A test ends with its last counted item, so a pilot item must have its place before that. */
    private static void checkPilots(PilotItems pilots, int maximumLength) {
        long last = (long) maximumLength + pilots.count() - 1;
        if (pilots.count() > 0 && pilots.lastPosition() > last) {
            throw new ConstraintCannotBeMet(
                    "pilot items",
                    "position " + pilots.lastPosition() + " may never come; with a maximum length of " + maximumLength
                            + " the last possible one is " + last);
        }
    }

    private static int maximumLength(List<StoppingRule> rules, int otherwise) {
        return rules.stream()
                .mapToInt(rule -> rule instanceof MaximumLength maximum ? maximum.items() : otherwise)
                .min()
                .orElse(otherwise);
    }
}
