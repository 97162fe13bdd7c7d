package dev.rehearse.adaptive;

import dev.rehearse.adaptive.Eligibility.Eligible;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.stopping.Evidence;
import dev.rehearse.adaptive.stopping.Progress;
import dev.rehearse.adaptive.stopping.StoppingRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An adaptive test: given the responses so far, what to ask next, or that it is over.
 *
 * <p>Pure and thread-safe: the same pool, settings, seed and responses always give the same step, so a test needs no
 * state but its responses, and can be replayed.
 *
 * <p>Every method takes the responses in the order they were given and throws
 * {@link dev.rehearse.adaptive.item.UnknownItem}, {@link dev.rehearse.adaptive.item.ItemAnsweredTwice} or
 * {@link dev.rehearse.adaptive.item.ScoreOutOfRange} for invalid responses.
 */
public final class TestProcedure {

    private final ItemPool pool;
    private final AbilityEstimator estimator;
    private final ExpectedAPosteriori posterior;
    private final ItemSelection selection;
    private final StoppingRules stopping;
    private final Eligibility eligibility;
    private final long seed;
    private final TestSettings settings;

    /** The state of a test: all answers, those that count, the eligible items and the posterior. */
    private record Standing(
            List<ScoredItem> answered, List<ScoredItem> counted, Eligible eligible, AbilityEstimate estimate) {}

    TestProcedure(TestProcedureBuilder settings) {
        this.pool = settings.pool;
        this.estimator = settings.estimator;
        this.posterior = settings.estimator.posterior();
        this.selection = settings.selection;
        this.stopping = new StoppingRules(settings.stoppingRules);
        this.eligibility = settings.eligibility();
        this.seed = settings.seed;
        this.settings = settings.settings();
        Feasibility.check(settings, eligibility);
    }

    /** Starts building a test that chooses from this pool; the builder's methods document its settings. */
    public static TestProcedureBuilder over(ItemPool pool) {
        return new TestProcedureBuilder(pool);
    }

    /** A builder that begins with these settings. */
    public static TestProcedureBuilder with(TestSettings settings) {
        return TestProcedureBuilder.of(settings);
    }

    /** What the test was built from. */
    public TestSettings settings() {
        return settings;
    }

    /**
     * The step after these responses, without a time limit.
     *
     * @throws dev.rehearse.adaptive.content.ConstraintCannotBeMet if a minimum of a priority index can no longer be met
     */
    public Step next(List<Response> responses) {
        return next(responses, Duration.ZERO);
    }

    /**
     * The step after these responses.
     *
     * @param elapsed the time since the test began, not negative
     * @throws dev.rehearse.adaptive.content.ConstraintCannotBeMet if a minimum of a priority index can no longer be met
     */
    public Step next(List<Response> responses, Duration elapsed) {
        Standing standing = standing(pool.scored(responses));
        return stopping.reason(progress(standing, elapsed))
                .<Step>map(reason -> new Step.Stop(reason, standing.estimate()))
                .orElseGet(() -> administer(standing));
    }

    /** The ability after these responses; without responses the prior's. */
    public AbilityEstimate estimate(List<Response> responses) {
        return estimator.estimate(counted(pool.scored(responses)));
    }

    /** The posterior after these responses. */
    public Posterior posterior(List<Response> responses) {
        return posterior.posterior(counted(pool.scored(responses)));
    }

    /** The estimate after each response, as many as there are responses. */
    public List<AbilityEstimate> trajectory(List<Response> responses) {
        List<ScoredItem> answered = pool.scored(responses);
        if (estimator instanceof ExpectedAPosteriori incremental
                && counted(answered).size() == answered.size()) {
            return incremental.trajectory(answered);
        }
        List<AbilityEstimate> estimates = new ArrayList<>(answered.size());
        for (int length = 1; length <= answered.size(); length++) {
            estimates.add(estimator.estimate(counted(answered.subList(0, length))));
        }
        return List.copyOf(estimates);
    }

    /** Why each item was asked and how its answer changed the estimate, as many as there are responses. */
    public List<Explanation> explain(List<Response> responses) {
        List<ScoredItem> answered = pool.scored(responses);
        List<AbilityEstimate> after = trajectory(responses);
        List<Explanation> explanations = new ArrayList<>(answered.size());
        for (int i = 0; i < answered.size(); i++) {
            explanations.add(explanation(standing(answered.subList(0, i)), answered.get(i), after.get(i)));
        }
        return List.copyOf(explanations);
    }

    private Explanation explanation(Standing before, ScoredItem response, AbilityEstimate after) {
        Optional<Choice> choice = before.eligible().items().isEmpty() ? Optional.empty() : Optional.of(choice(before));
        return new Explanation(
                before.answered().size() + 1,
                response.item(),
                response.points(),
                eligibility.pilots().counts(response),
                choice.filter(chosen -> chosen.item().equals(response.item())).map(Choice::reason),
                before.estimate(),
                after);
    }

    private Standing standing(List<ScoredItem> answered) {
        List<ScoredItem> counted = counted(answered);
        return new Standing(answered, counted, eligibility.after(answered), estimator.estimate(counted));
    }

    private Progress progress(Standing standing, Duration elapsed) {
        return new Progress(
                standing.counted().size(),
                standing.eligible().items().size(),
                standing.estimate(),
                elapsed,
                Optional.of(new Evidence(standing.counted(), standing.eligible().items(), estimator)));
    }

    private List<ScoredItem> counted(List<ScoredItem> answered) {
        return eligibility.pilots().counted(answered);
    }

    private Step administer(Standing standing) {
        Choice choice = choice(standing);
        return new Step.Administer(choice.item(), standing.estimate(), choice.reason());
    }

    private Choice choice(Standing standing) {
        int position = standing.answered().size() + 1;
        if (eligibility.pilots().due(seed, position)) {
            Eligible pilots = eligibility.pilotsAfter(standing.answered());
            if (!pilots.items().isEmpty()) {
                Choice choice = eligibility.pilots().choose(state(pilots.items(), standing));
                return new Choice(choice.item(), choice.reason().after(pilots.restrictions()));
            }
        }
        Eligible due = eligibility.due(standing.eligible(), standing.counted());
        Choice choice = selection.choose(state(due.items(), standing));
        return new Choice(choice.item(), choice.reason().after(due.restrictions()));
    }

    private SelectionState state(List<Item> candidates, Standing standing) {
        int position = standing.answered().size() + 1;
        return new SelectionState(candidates, position, standing.estimate(), seed, standing.counted());
    }
}
