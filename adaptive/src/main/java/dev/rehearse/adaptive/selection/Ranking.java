package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The candidates of a state from best to worst by a rule's criterion; ties in the order drawn by the seed. */
public final class Ranking {

    private record Candidate(Item item, double value) {}

    /** A candidate that shares its rank, with the draw that decides between ties: made once, not at each comparison. */
    private record Drawn(Candidate candidate, long draw) {

        static final Comparator<Drawn> ORDER = Comparator.comparingLong(Drawn::draw)
                .thenComparing(drawn -> drawn.candidate().item().id());
    }

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

    /** The same ranking, of candidates that remain after these restrictions. */
    public Ranking after(List<Restriction> restrictions) {
        return new Ranking(criterion, state, items, restrictions);
    }

    public static Ranking of(RankedSelection rule, SelectionState state) {
        return of(rule.criterion(), rule.values(state), state);
    }

    /** By values that a rule has changed; one per candidate, in their order. */
    public static Ranking of(Criterion criterion, double[] values, SelectionState state) {
        return of(criterion, values, state, values.length);
    }

    /** As far as this many of the best. */
    static Ranking first(int most, RankedSelection rule, SelectionState state) {
        return of(rule.criterion(), rule.values(state), state, most);
    }

    private static Ranking of(Criterion criterion, double[] values, SelectionState state, int most) {
        Candidate[] candidates = new Candidate[values.length];
        Arrays.setAll(candidates, i -> new Candidate(state.candidates().get(i), values[i]));
        Arrays.sort(candidates, (one, other) -> criterion.compare(one.value(), other.value()));
        List<Candidate> sorted = List.of(candidates);
        List<RankedItem> ranked = new ArrayList<>();
        while (ranked.size() < Math.min(most, sorted.size())) {
            List<Candidate> tied = tied(sorted.subList(ranked.size(), sorted.size()), criterion);
            ranked.addAll(ranked(tied, ranked.size() + 1, most - ranked.size(), state));
        }
        return new Ranking(criterion, state, ranked, List.of());
    }

    /** The choice of the best candidate, without sorting the others: O(candidates). */
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
        RankedItem first = ranked(tied, 1, 1, state).getFirst();
        return new Ranking(criterion, state, List.of(first), List.of()).choice(first);
    }

    /** The first of the sorted candidates, and those that are as good. */
    private static List<Candidate> tied(List<Candidate> sorted, Criterion criterion) {
        int end = 1;
        while (end < sorted.size()
                && criterion.tied(sorted.getFirst().value(), sorted.get(end).value())) {
            end++;
        }
        return sorted.subList(0, end);
    }

    /** At most this many candidates of equal rank, in the order drawn by the seed. */
    private static List<RankedItem> ranked(List<Candidate> tied, int rank, int most, SelectionState state) {
        if (tied.size() == 1) {
            return List.of(ranked(tied.getFirst(), rank, 1));
        }
        PriorityQueue<Drawn> lastFirst = new PriorityQueue<>(Drawn.ORDER.reversed());
        for (Candidate candidate : tied) {
            long draw = SeededDraw.of(
                    state.seed(), state.position(), candidate.item().id());
            Drawn drawn = new Drawn(candidate, draw);
            if (lastFirst.size() < most) {
                lastFirst.add(drawn);
            } else if (Drawn.ORDER.compare(drawn, lastFirst.element()) < 0) {
                lastFirst.remove();
                lastFirst.add(drawn);
            }
        }
        return lastFirst.stream()
                .sorted(Drawn.ORDER)
                .map(drawn -> ranked(drawn.candidate(), rank, tied.size()))
                .toList();
    }

    private static RankedItem ranked(Candidate candidate, int rank, int tied) {
        return new RankedItem(candidate.item(), candidate.value(), rank, tied);
    }

    /** The best first: all candidates, or as many as requested. */
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
