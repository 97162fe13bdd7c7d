package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/**
 * A rule in two steps: what may come next is narrowed down by the responses so far, whatever the ability, and another
 * rule chooses of what is left.
 */
public interface NarrowingSelection extends ItemSelection {

    /** The sets of item ids by which candidates are narrowed down; the same objects at each call. */
    List<Set<String>> idSets();

    /** What is left of the candidates, of which there is at least one; never nothing. */
    <C extends CandidateSet<C>> C narrow(C candidates, List<ScoredItem> responses);

    /** The rule that chooses of so many that are left, at least one. */
    ItemSelection ruleFor(int left);

    @Override
    default Choice choose(SelectionState state) {
        CandidateList left = narrow(new CandidateList(state.candidates()), state.responses());
        return ruleFor(left.size()).choose(state.withCandidates(left.items()));
    }
}
