package dev.rehearse.simulate;

import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.RankedSelection;
import java.util.function.Function;

/** The exposure control that {@code --exposure} asks for. */
record ExposureName(String text, Function<RankedSelection, ItemSelection> control) {

    static final ExposureName NONE = new ExposureName("none", rule -> rule);

    private static final String RANDOMESQUE = "randomesque:";

    static ExposureName of(String text, String prefix) {
        if (text.equals("none")) {
            return NONE;
        }
        if (text.equals("54321")) {
            return new ExposureName(text, FiveFourThreeTwoOne::new);
        }
        if (text.startsWith(RANDOMESQUE)) {
            int best = Value.count(prefix + "exposure " + RANDOMESQUE, text.substring(RANDOMESQUE.length()), 1000);
            return new ExposureName(text, rule -> new Randomesque(best, rule));
        }
        throw new InvalidOption(
                prefix + "exposure is \"" + text + "\", which must be none, randomesque:NUMBER or 54321.");
    }

    String description() {
        return this.equals(NONE) ? "" : " with " + text;
    }
}
