package dev.rehearse.cli.simulate;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code --parameters} treats the parameters of items. */
enum ParameterKind {
    CERTAIN,
    UNCERTAIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses it by its name. */
    static final class Converter implements ITypeConverter<ParameterKind> {
        @Override
        public ParameterKind convert(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be certain or uncertain"));
        }
    }
}
