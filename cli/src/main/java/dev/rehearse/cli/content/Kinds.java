package dev.rehearse.cli.content;

import dev.rehearse.content.model.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of questions on the command line. */
final class Kinds {

    private Kinds() {}

    /** The names of kinds, in help and completion. */
    static final class Words extends ArrayList<String> {
        Words() {
            super(Arrays.stream(Kind.values()).map(Kind::word).toList());
        }
    }

    /** Parses a kind by its name. */
    static final class Converter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", new Words())));
        }
    }
}
