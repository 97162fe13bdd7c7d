package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.Explanation;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.TabulatedPosterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemAnsweredTwice;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.SelectionReason;
import dev.rehearse.adaptive.stopping.Evidence;
import dev.rehearse.adaptive.stopping.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sitting of a {@link PreparedProcedure}. */
public final class ProcedureSitting implements Sitting {

    private final PreparedProcedure test;
    private final ExpectedAPosteriori estimator;
    private final TabulatedPosterior posterior;
    private final OpenItems open;
    private final PreparedChoice choices;
    private final List<ScoredItem> answered = new ArrayList<>();
    private final List<ScoredItem> counted = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private Optional<Choice> choice = Optional.empty();

    /** The data from which an explanation is computed on demand. */
    private record Taken(ScoredItem response, int index, boolean counts, Optional<SelectionReason> reason) {}

    ProcedureSitting(PreparedProcedure test, long seed, ExpectedAPosteriori estimator) {
        this.test = test;
        this.estimator = estimator;
        this.posterior = new TabulatedPosterior(test.likelihoods(), estimator);
        this.open = new OpenItems(test.content());
        this.choices = new PreparedChoice(test, open, seed);
    }

    @Override
    public int next() {
        return step(Duration.ZERO) instanceof Step.Administer administer
                ? test.content().index(administer.item())
                : OVER;
    }

    /**
     * The item to administer now, and why, or the end of the test.
     *
     * @param elapsed the time since the test began, not negative
     */
    public Step step(Duration elapsed) {
        AbilityEstimate estimate = estimate();
        open.refresh(answered);
        return test.stopping()
                .reason(progress(estimate, elapsed))
                .<Step>map(reason -> new Step.Stop(reason, estimate))
                .orElseGet(() -> {
                    Choice chosen = choices.choose(estimate, answered, counted);
                    choice = Optional.of(chosen);
                    return new Step.Administer(chosen.item(), estimate, chosen.reason());
                });
    }

    @Override
    public void record(int score) {
        Item item = choice.map(Choice::item)
                .orElseThrow(() -> new IllegalStateException("No item was given to be answered"));
        take(new ScoredItem(item, score), test.content().index(item));
    }

    /**
     * Records a response to any item of the pool, for example of a resumed interview.
     *
     * @throws dev.rehearse.adaptive.item.UnknownItem if it is to no item of the pool
     * @throws ItemAnsweredTwice if the item has been answered
     * @throws dev.rehearse.adaptive.item.ScoreOutOfRange if the item's model does not have the score
     */
    public void record(Response response) {
        int index = test.content().index(response.itemId());
        if (open.isAnswered(index)) {
            throw new ItemAnsweredTwice(response.itemId());
        }
        take(new ScoredItem(test.content().items.get(index), response.points()), index);
    }

    /**
     * Excludes an item, such as one whose answer has no score.
     *
     * @throws dev.rehearse.adaptive.item.UnknownItem if the pool has no such item
     */
    public void exclude(String itemId) {
        int index = test.content().index(itemId);
        if (!open.isAnswered(index)) {
            open.answer(index, false);
        }
    }

    private void take(ScoredItem response, int index) {
        boolean counts = !response.isSkipped() && !test.content().isPilot(index);
        answered.add(response);
        if (counts) {
            counted.add(response);
            posterior.add(index, response.score());
        }
        open.answer(index, counts);
        Optional<SelectionReason> reason =
                choice.filter(chosen -> chosen.item().equals(response.item())).map(Choice::reason);
        taken.add(new Taken(response, index, counts, reason));
        choice = Optional.empty();
    }

    @Override
    public AbilityEstimate estimate() {
        return estimate(posterior);
    }

    private static AbilityEstimate estimate(TabulatedPosterior posterior) {
        return new AbilityEstimate(posterior.ability(), posterior.standardError());
    }

    /**
     * Why each item was asked and how its answer changed the estimate; without a reason if {@link #step} was not called
     * before it.
     */
    public List<Explanation> explanations() {
        TabulatedPosterior replayed = new TabulatedPosterior(test.likelihoods(), estimator);
        List<Explanation> explanations = new ArrayList<>(taken.size());
        AbilityEstimate before = estimate(replayed);
        for (Taken one : taken) {
            if (one.counts()) {
                replayed.add(one.index(), one.response().score());
            }
            AbilityEstimate after = estimate(replayed);
            explanations.add(new Explanation(
                    explanations.size() + 1,
                    one.response().item(),
                    one.response().points(),
                    one.counts(),
                    one.reason(),
                    before,
                    after));
            before = after;
        }
        return List.copyOf(explanations);
    }

    private Progress progress(AbilityEstimate estimate, Duration elapsed) {
        return new Progress(
                counted.size(),
                open.count(),
                estimate,
                elapsed,
                test.stopping().needsEvidence() ? Optional.of(evidence()) : Optional.empty());
    }

    private Evidence evidence() {
        List<Item> items = test.content().items;
        List<Item> candidates = IntStream.range(0, items.size())
                .filter(open::isOpen)
                .mapToObj(items::get)
                .toList();
        return new Evidence(counted, candidates, estimator);
    }
}
