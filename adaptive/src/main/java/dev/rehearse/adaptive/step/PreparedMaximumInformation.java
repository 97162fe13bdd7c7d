package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.LikelihoodTable;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.StoppingRules;
import java.util.List;

/**
 * A test by EAP and maximum information in which everything that depends on the pool alone is prepared: a step takes
 * about a microsecond, and equals that of {@link dev.rehearse.adaptive.TestProcedure}.
 */
public final class PreparedMaximumInformation implements Procedure {

    private final ItemPool pool;
    private final StoppingRules stopping;
    private final LikelihoodTable likelihoods;
    private final InformationIndex index;

    private PreparedMaximumInformation(ItemPool pool, ExpectedAPosteriori estimator, StoppingRules stopping) {
        this.pool = pool;
        this.stopping = stopping;
        this.likelihoods = LikelihoodTable.of(pool, estimator);
        this.index = InformationIndex.of(
                pool, estimator.grid().lower(), estimator.grid().upper());
    }

    /**
     * Prepares a test; takes a second for 100,000 items.
     *
     * @param rules any of which ends a sitting; an exhausted pool always does
     * @throws InvalidSetting if the prior depends on the administered items, or a rule needs more than length and
     *     estimate, which {@link ReplayedProcedure} supports
     */
    public static PreparedMaximumInformation of(ItemPool pool, ExpectedAPosteriori estimator, StoppingRule... rules) {
        for (StoppingRule rule : rules) {
            if (rule.needsEvidence()) {
                throw new InvalidSetting("stopping rule of a prepared test", rule, "one by length or estimate alone");
            }
        }
        return new PreparedMaximumInformation(pool, estimator, new StoppingRules(List.of(rules)));
    }

    @Override
    public ItemPool pool() {
        return pool;
    }

    @Override
    public PreparedSitting begin(long seed) {
        return new PreparedSitting(this, seed);
    }

    LikelihoodTable likelihoods() {
        return likelihoods;
    }

    InformationIndex index() {
        return index;
    }

    StoppingRules stopping() {
        return stopping;
    }
}
