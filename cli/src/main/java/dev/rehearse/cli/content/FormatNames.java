package dev.rehearse.cli.content;

import dev.rehearse.formats.Formats;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.QuestionsFormat;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Formats by their names on the command line. */
public final class FormatNames {

    private FormatNames() {}

    /** The names of export formats, in help and completion. */
    static final class Exported extends ArrayList<String> {
        Exported() {
            super(Formats.names(Exporting.class));
        }
    }

    /** The names of import formats. */
    public static final class Importable extends ArrayList<String> {
        public Importable() {
            super(Formats.names(Importing.class));
        }
    }

    /** Parses an export format. */
    static final class ToExporting implements ITypeConverter<Exporting> {
        @Override
        public Exporting convert(String name) {
            return named(name, Exporting.class);
        }
    }

    /** Parses an import format. */
    public static final class ToImporting implements ITypeConverter<Importing> {

        /** For picocli. */
        public ToImporting() {}

        @Override
        public Importing convert(String name) {
            return named(name, Importing.class);
        }
    }

    private static <T extends QuestionsFormat> T named(String name, Class<T> capability) {
        return Formats.named(name)
                .filter(capability::isInstance)
                .map(capability::cast)
                .orElseThrow(() ->
                        new TypeConversionException("must be one of " + String.join(", ", Formats.names(capability))));
    }
}
