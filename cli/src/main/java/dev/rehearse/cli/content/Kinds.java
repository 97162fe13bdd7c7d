package dev.rehearse.cli.content;

import dev.rehearse.content.model.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of questions on the command line. */
final class Kinds {

    private Kinds() {}

    /** The words for kinds, in help and completion. */
    static final class Words extends ArrayList<String> {
        Words() {
            super(Arrays.stream(Kind.values()).map(Kind::word).toList());
        }
    }

    /** Reads a kind by its word. */
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
