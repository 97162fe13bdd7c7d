package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.NarrowingSelection;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Chooses for one examinee what the test's rule would choose from all candidates; mutable, not thread-safe. */
final class PreparedChoice {

    /*
     * A rule that looks at the most informative items first is shown 8 of them, then 32, 128, ... until it says that
     * they settle its choice. Other rules get all candidates. By the end of a test, exposure control has refused an
     * examinee about twenty items that are still among the most informative, which is why the second look goes beyond
     * those.
     */

    private static final int FIRST = 8;
    private static final int GROWTH = 4;

    /** The examinee's position in the test. */
    private record Situation(int position, AbilityEstimate estimate, List<ScoredItem> counted) {}

    private final TestSettings settings;
    private final PreparedContent content;
    private final OpenItems open;
    private final MostInformative mostInformative;
    private final long seed;

    PreparedChoice(PreparedProcedure test, OpenItems open, long seed) {
        this.settings = test.settings();
        this.content = test.content();
        this.open = open;
        this.mostInformative = new MostInformative(test.index(), content.items, seed);
        this.seed = seed;
    }

    Choice choose(AbilityEstimate estimate, List<ScoredItem> answered, List<ScoredItem> counted) {
        int position = answered.size() + 1;
        if (settings.pilots().due(seed, position)) {
            List<Restriction> restrictions = new ArrayList<>();
            List<Item> pilots = pilots(answered, restrictions);
            if (!pilots.isEmpty()) {
                Choice choice = settings.pilots().choose(new SelectionState(pilots, position, estimate, seed, counted));
                return new Choice(choice.item(), choice.reason().after(restrictions));
            }
        }
        List<Restriction> restrictions = new ArrayList<>(open.restrictions());
        settings.blueprint().ifPresent(plan -> restrictions.add(open.serve(plan)));
        Choice choice = chosen(new Situation(position, estimate, counted));
        return new Choice(choice.item(), choice.reason().after(restrictions));
    }

    private Choice chosen(Situation situation) {
        if (settings.selection() instanceof NarrowingSelection narrowing) {
            IndexedCandidates left =
                    narrowing.narrow(new IndexedCandidates(open.places(), content::placesOf), situation.counted());
            return chosen(narrowing.ruleFor(left.size()), left.places(), situation);
        }
        return chosen(settings.selection(), open.places(), situation);
    }

    private Choice chosen(ItemSelection rule, BitSet candidates, Situation situation) {
        int size = candidates.cardinality();
        for (long most = FIRST; most < size; most *= GROWTH) {
            List<Item> best =
                    mostInformative.of((int) most, situation.estimate().ability(), candidates, situation.position());
            Optional<Choice> early = rule.chooseEarly(state(best, situation), size);
            if (early.isPresent()) {
                Choice choice = early.get();
                int tied = mostInformative.tied(choice.reason());
                return new Choice(choice.item(), choice.reason().tiedWith(tied));
            }
        }
        return rule.choose(
                state(candidates.stream().mapToObj(content.items::get).toList(), situation));
    }

    private SelectionState state(List<Item> candidates, Situation situation) {
        return new SelectionState(candidates, situation.position(), situation.estimate(), seed, situation.counted());
    }

    private List<Item> pilots(List<ScoredItem> answered, List<Restriction> restrictions) {
        List<Item> pilots = settings.pilots().pilots(content.items).stream()
                .filter(item -> !open.isAnswered(content.index(item)))
                .toList();
        for (ContentConstraint constraint : settings.constraints()) {
            List<Item> allowed = constraint.allowed(pilots, answered);
            if (allowed.size() < pilots.size()) {
                restrictions.add(new Restriction(constraint.name(), allowed.size()));
            }
            pilots = allowed;
        }
        return pilots;
    }
}
