package dev.rehearse.terminal.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number within bounds; subclasses, which picocli makes, say which. */
public abstract class WholeNumber implements ITypeConverter<Integer> {

    private final int least;
    private final int most;

    protected WholeNumber(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public final Integer convert(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw new TypeConversionException("must be a whole number from " + least + " to " + most);
    }
}
