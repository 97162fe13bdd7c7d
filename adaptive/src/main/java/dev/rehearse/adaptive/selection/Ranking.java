package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The candidates of a state from best to worst by a rule's criterion; among ties in the order that the seed draws. */
public final class Ranking {

    private record Candidate(Item item, double value) {}

    private final Criterion criterion;
    private final SelectionState state;
    private final List<RankedItem> items;
    private final List<Restriction> earlier;

    private Ranking(Criterion criterion, SelectionState state, List<RankedItem> items, List<Restriction> earlier) {
        this.criterion = criterion;
        this.state = state;
        this.items = List.copyOf(items);
        this.earlier = List.copyOf(earlier);
    }

    /** The same ranking, of candidates to which these restrictions reduced those of the test. */
    public Ranking after(List<Restriction> restrictions) {
        return new Ranking(criterion, state, items, restrictions);
    }

    public static Ranking of(RankedSelection rule, SelectionState state) {
        return of(rule.criterion(), rule.values(state), state);
    }

    /** By values that a rule has changed; one per candidate, in their order. */
    public static Ranking of(Criterion criterion, double[] values, SelectionState state) {
        Candidate[] candidates = new Candidate[values.length];
        Arrays.setAll(candidates, i -> new Candidate(state.candidates().get(i), values[i]));
        Arrays.sort(candidates, (one, other) -> criterion.compare(one.value(), other.value()));
        List<Candidate> sorted = List.of(candidates);
        List<RankedItem> ranked = new ArrayList<>(sorted.size());
        while (ranked.size() < sorted.size()) {
            addTied(ranked, sorted, criterion, state);
        }
        return new Ranking(criterion, state, ranked, List.of());
    }

    /** The choice of the best candidate, for which the others need no order: O(candidates). */
    static Choice best(RankedSelection rule, SelectionState state) {
        Criterion criterion = rule.criterion();
        double[] values = rule.values(state);
        double best = values[0];
        for (double value : values) {
            best = criterion.compare(value, best) < 0 ? value : best;
        }
        List<Candidate> tied = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (criterion.tied(values[i], best)) {
                tied.add(new Candidate(state.candidates().get(i), values[i]));
            }
        }
        List<RankedItem> first = tied.size() == 1 ? List.of(alone(tied.getFirst(), 1)) : ranked(tied, 1, state);
        return new Ranking(criterion, state, first, List.of()).choice(first.getFirst());
    }

    /** Adds the next candidate, with all that share its rank. */
    private static void addTied(
            List<RankedItem> ranked, List<Candidate> sorted, Criterion criterion, SelectionState state) {
        int start = ranked.size();
        Candidate first = sorted.get(start);
        int end = start + 1;
        while (end < sorted.size()
                && criterion.tied(first.value(), sorted.get(end).value())) {
            end++;
        }
        if (end == start + 1) {
            ranked.add(alone(first, end));
        } else {
            ranked.addAll(ranked(sorted.subList(start, end), start + 1, state));
        }
    }

    private static RankedItem alone(Candidate only, int rank) {
        return new RankedItem(only.item(), only.value(), rank, 1);
    }

    private static List<RankedItem> ranked(List<Candidate> tied, int rank, SelectionState state) {
        return tied.stream()
                .map(candidate -> new RankedItem(candidate.item(), candidate.value(), rank, tied.size()))
                .sorted(bySeed(state))
                .toList();
    }

    private static Comparator<RankedItem> bySeed(SelectionState state) {
        return Comparator.<RankedItem>comparingLong(ranked -> SeededDraw.of(
                        state.seed(), state.position(), ranked.item().id()))
                .thenComparing(ranked -> ranked.item().id());
    }

    /** All candidates, the best first. */
    public List<RankedItem> items() {
        return items;
    }

    /** The choice of this item of the ranking. */
    public Choice choice(RankedItem chosen, Restriction... restrictions) {
        List<Restriction> all = new ArrayList<>(earlier);
        Collections.addAll(all, restrictions);
        return new Choice(
                chosen.item(),
                new SelectionReason(
                        chosen.item().information(state.estimate().ability()),
                        chosen.rank(),
                        chosen.tied(),
                        state.candidates().size(),
                        new CriterionValue(criterion, chosen.value()),
                        all));
    }
}
