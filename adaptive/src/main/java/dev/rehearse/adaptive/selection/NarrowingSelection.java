package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/**
 * A rule in two steps: the candidates are narrowed down by the responses so far, whatever the ability, and another rule
 * chooses among the rest.
 */
public interface NarrowingSelection extends ItemSelection {

    /** The sets of item ids by which candidates are narrowed down; the same objects at each call. */
    List<Set<String>> idSets();

    /** The remaining candidates; at least one. */
    <C extends CandidateSet<C>> C narrow(C candidates, List<ScoredItem> responses);

    /** The rule that chooses among this many remaining candidates, at least one. */
    ItemSelection ruleFor(int left);

    @Override
    default Choice choose(SelectionState state) {
        CandidateList left = narrow(new CandidateList(state.candidates()), state.responses());
        return ruleFor(left.size()).choose(state.withCandidates(left.items()));
    }
}
