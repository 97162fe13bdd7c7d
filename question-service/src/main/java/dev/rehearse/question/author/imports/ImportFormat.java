package dev.rehearse.question.author.imports;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.formats.Formats;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.QuestionsFormat;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats that a topic can be imported from. */
final class ImportFormat {

    private static final String USUAL = "markdown";

    private ImportFormat() {}

    /** Their names, the default one first. */
    static List<String> words() {
        return Formats.names(Importing.class).stream()
                .sorted(Comparator.comparing(name -> !name.equals(USUAL)))
                .toList();
    }

    /** Throws a problem that names the field. */
    static Importing named(@Nullable String word) {
        var all = Formats.all().stream()
                .filter(Importing.class::isInstance)
                .map(Importing.class::cast)
                .toArray(Importing[]::new);
        var format = Parameter.oneOf("format", word, all, QuestionsFormat::name);
        if (format == null) {
            throw new HttpProblem.InvalidField("format", "field.missing", "");
        }
        return format;
    }
}
