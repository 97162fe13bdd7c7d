package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.LikelihoodTable;
import dev.rehearse.adaptive.ability.Prior;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.StoppingRules;

/**
 * A {@link TestProcedure} by EAP in which everything that depends on pool and settings alone is prepared, shared by all
 * examinees: content, exposure control, pilot items, explanations and time included. Its steps equal those of the test.
 */
public final class PreparedProcedure implements Procedure {

    private final TestSettings settings;
    private final ExpectedAPosteriori estimator;
    private final StoppingRules stopping;
    private final LikelihoodTable likelihoods;
    private final InformationIndex index;
    private final PreparedContent content;

    private PreparedProcedure(TestSettings settings, ExpectedAPosteriori estimator) {
        this.settings = settings;
        this.estimator = estimator;
        this.stopping = new StoppingRules(settings.stoppingRules());
        this.likelihoods = LikelihoodTable.of(settings.pool(), estimator);
        this.index = InformationIndex.of(
                settings.pool(), estimator.grid().lower(), estimator.grid().upper());
        this.content = new PreparedContent(settings);
    }

    /**
     * Prepares a test; takes a second for 100,000 items.
     *
     * @throws InvalidSetting if it does not estimate by EAP, or its prior depends on the items given
     */
    public static PreparedProcedure of(TestProcedure test) {
        if (test.settings().estimator() instanceof ExpectedAPosteriori estimator) {
            return new PreparedProcedure(test.settings(), estimator);
        }
        throw new InvalidSetting("estimator of a prepared test", test.settings().estimator(), "an EAP");
    }

    @Override
    public ItemPool pool() {
        return settings.pool();
    }

    @Override
    public ProcedureSitting begin(long seed) {
        return new ProcedureSitting(this, seed, estimator);
    }

    /**
     * A sitting of an examinee with another prior than the test's.
     *
     * @throws InvalidSetting if the prior does not fit the grid of the test, or depends on the items given
     */
    public ProcedureSitting begin(long seed, Prior prior) {
        return new ProcedureSitting(this, seed, new ExpectedAPosteriori(prior, estimator.grid()));
    }

    TestSettings settings() {
        return settings;
    }

    StoppingRules stopping() {
        return stopping;
    }

    LikelihoodTable likelihoods() {
        return likelihoods;
    }

    InformationIndex index() {
        return index;
    }

    PreparedContent content() {
        return content;
    }
}
