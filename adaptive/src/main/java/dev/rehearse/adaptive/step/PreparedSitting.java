package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.TabulatedPosterior;
import dev.rehearse.adaptive.stopping.Progress;
import java.time.Duration;

/**
 * A sitting of a {@link PreparedMaximumInformation}: a step costs one pass over the grid and the evaluation of a few
 * items.
 */
public final class PreparedSitting implements Sitting {

    private final PreparedMaximumInformation test;
    private final TabulatedPosterior posterior;
    private final IndexedChoice choice;
    private final Administered administered;
    private long seed;
    private int current = OVER;

    PreparedSitting(PreparedMaximumInformation test, long seed) {
        this.test = test;
        this.seed = seed;
        this.posterior = new TabulatedPosterior(test.likelihoods());
        this.choice = new IndexedChoice(test.index());
        this.administered = new Administered(test.pool().items().size());
    }

    @Override
    public int next() {
        int size = test.pool().items().size();
        Progress progress = new Progress(administered.size(), size - administered.size(), estimate(), Duration.ZERO);
        return test.stopping().reason(progress).isPresent() ? OVER : choose();
    }

    /** {@link #next()} without the stopping rules: {@link #OVER} only when the pool is exhausted. */
    public int choose() {
        current = choice.choose(posterior.ability(), administered, seed);
        return current;
    }

    @Override
    public void record(int score) {
        if (current == OVER) {
            throw new IllegalStateException("No item was given to be answered");
        }
        posterior.add(current, score);
        administered.add(current);
        current = OVER;
    }

    @Override
    public AbilityEstimate estimate() {
        return new AbilityEstimate(posterior.ability(), posterior.standardError());
    }

    /** Resets it for another examinee, without allocating. */
    public void restart(long newSeed) {
        posterior.clear();
        administered.clear();
        seed = newSeed;
        current = OVER;
    }
}
