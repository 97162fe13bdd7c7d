package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.stopping.Progress;
import dev.rehearse.adaptive.stopping.StoppingRules;
import java.time.Duration;
import java.util.List;

/**
 * An adaptive test: given the responses so far, what to ask next, or that it is over.
 *
 * <p>Pure and thread-safe: the same pool, settings, seed and responses always give the same step, so a test needs no
 * state but its responses, and can be replayed.
 *
 * <p>Every method takes the responses in the order they were given and throws
 * {@link dev.rehearse.adaptive.item.UnknownItem}, {@link dev.rehearse.adaptive.item.ItemAnsweredTwice} or
 * {@link dev.rehearse.adaptive.item.ScoreOutOfRange} for responses that cannot be.
 */
public final class AdaptiveTest {

    private final ItemPool pool;
    private final ExpectedAPosteriori estimator;
    private final ItemSelection selection;
    private final StoppingRules stopping;
    private final long seed;

    AdaptiveTest(AdaptiveTestBuilder settings) {
        this.pool = settings.pool;
        this.estimator = settings.estimator;
        this.selection = settings.selection;
        this.stopping = new StoppingRules(settings.stoppingRules);
        this.seed = settings.seed;
    }

    /** A test that may choose from this pool; the builder's methods say what else can be set. */
    public static AdaptiveTestBuilder over(ItemPool pool) {
        return new AdaptiveTestBuilder(pool);
    }

    /**
     * The step after these responses.
     *
     * @param elapsed the time since the test began, not negative
     */
    public Step next(List<Response> responses, Duration elapsed) {
        List<ScoredItem> scored = pool.scored(responses);
        List<Item> candidates = pool.without(scored);
        AbilityEstimate estimate = estimator.estimate(scored);
        return stopping.reason(new Progress(scored.size(), candidates.size(), estimate, elapsed))
                .<Step>map(reason -> new Step.Stop(reason, estimate))
                .orElseGet(() -> administer(new SelectionState(candidates, scored.size() + 1, estimate, seed, scored)));
    }

    /** Ability after these responses; without responses the prior's. */
    public AbilityEstimate estimate(List<Response> responses) {
        return estimator.estimate(pool.scored(responses));
    }

    /** All that is known of ability after these responses. */
    public Posterior posterior(List<Response> responses) {
        return estimator.posterior(pool.scored(responses));
    }

    /** The estimate after each response, as many as there are responses. */
    public List<AbilityEstimate> trajectory(List<Response> responses) {
        return estimator.trajectory(pool.scored(responses));
    }

    private Step administer(SelectionState state) {
        Choice choice = selection.choose(state);
        return new Step.Administer(choice.item(), state.estimate(), choice.reason());
    }
}
