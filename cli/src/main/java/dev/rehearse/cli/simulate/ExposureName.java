package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.exposure.FiveFourThreeTwoOne;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.RankedSelection;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The methods of {@code --exposure}. */
record ExposureName(String text, Function<RankedSelection, ItemSelection> control) {

    static final ExposureName NONE = new ExposureName("none", rule -> rule);

    private static final String RANDOMESQUE = "randomesque:([1-9]\\d{0,2}|1000)";

    /** Parses a method by its name. */
    static final class Converter implements ITypeConverter<ExposureName> {
        @Override
        public ExposureName convert(String text) {
            if (text.equals("none")) {
                return NONE;
            }
            if (text.equals("54321")) {
                return new ExposureName(text, FiveFourThreeTwoOne::new);
            }
            if (text.matches(RANDOMESQUE)) {
                int best = Integer.parseInt(text.substring(text.indexOf(':') + 1));
                return new ExposureName(text, rule -> new Randomesque(best, rule));
            }
            throw new TypeConversionException("must be none, 54321 or randomesque:NUMBER, the number from 1 to 1000");
        }
    }

    String description() {
        return this.equals(NONE) ? "" : " with " + text;
    }
}
