package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import java.util.List;

/**
 * Uses items of low discrimination first and those of high discrimination last, when the estimate justifies them: stage
 * by stage from each stratum.
 *
 * @param length of the whole test, at least the number of strata
 * @param within chooses in the stratum, as a rule {@link ClosestDifficulty}
 */
public record AStratified(Strata strata, int length, ItemSelection within) implements ItemSelection {

    /*
     * The test has as many stages of equal length as there are strata [1]. Where the stratum of a stage is used up, or
     * closed by constraints, the nearest one serves, of two the blunter.
     *
     * [1] H.-H. Chang and Z. Ying (1999), a-stratified multistage computerized adaptive testing. Applied Psychological
     *     Measurement 23(3), 211-222, doi:10.1177/01466219922031338.
     */

    public AStratified {
        if (length < strata.count()) {
            throw new InvalidSetting("length of a stratified test", length, "at least its strata " + strata.count());
        }
    }

    @Override
    public void check(TestOutline outline) {
        outline.candidates().forEach(strata::of);
        within.check(outline);
    }

    @Override
    public Choice choose(SelectionState state) {
        long stage = 1 + (long) state.responses().size() * strata.count() / length;
        int due = (int) Math.min(stage, strata.count());
        int nearest = state.candidates().stream()
                .map(strata::of)
                .min((one, other) -> {
                    int closer = Integer.compare(Math.abs(one - due), Math.abs(other - due));
                    return closer == 0 ? Integer.compare(one, other) : closer;
                })
                .orElseThrow();
        List<Item> open = state.candidates().stream()
                .filter(item -> strata.of(item) == nearest)
                .toList();
        return within.choose(state.withCandidates(open))
                .after(new Restriction("stratum " + nearest + " of " + strata.count(), open.size()));
    }
}
