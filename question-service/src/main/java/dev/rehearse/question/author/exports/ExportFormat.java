package dev.rehearse.question.author.exports;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.formats.Formats;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.QuestionsFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats that a topic can be exported to, besides that of content files. */
final class ExportFormat {

    /** It needs SQLite's native library, which this service does without; {@code ./rehearse export} has it. */
    private static final String ANKI = "anki";

    private ExportFormat() {}

    /** Their names. */
    static List<String> words() {
        return formats().stream().map(QuestionsFormat::name).toList();
    }

    /** The format; null for content files. Throws a problem that names the parameter. */
    static @Nullable Exporting named(@Nullable String word) {
        return word == null
                ? null
                : Parameter.oneOf("format", word, formats().toArray(Exporting[]::new), QuestionsFormat::name);
    }

    private static List<Exporting> formats() {
        return Formats.all().stream()
                .filter(format -> !format.name().equals(ANKI))
                .filter(Exporting.class::isInstance)
                .map(Exporting.class::cast)
                .toList();
    }

    /** The type of a file in the format. */
    static String type(Exporting format) {
        return switch (format.name()) {
            case "gift", "aiken" -> "text/plain;charset=UTF-8";
            case "csv" -> "text/csv;charset=UTF-8";
            case "moodle-xml" -> "application/xml";
            default -> TopicExport.ZIP;
        };
    }

    /** How the name of a file in the format ends. */
    static String extension(Exporting format) {
        return switch (format.name()) {
            case "gift" -> ".gift";
            case "aiken" -> ".txt";
            case "csv" -> ".csv";
            case "moodle-xml" -> ".xml";
            default -> ".zip";
        };
    }
}
