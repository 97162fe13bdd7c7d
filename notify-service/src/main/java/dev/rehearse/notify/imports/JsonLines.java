package dev.rehearse.notify.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. Empty lines are none. */
record JsonLines(String text, ObjectMapper json) implements ImportFile {

    static final String TYPE = "application/x-ndjson";

    private static final String NO_LINE = "import.not-a-line";

    @Override
    public List<Entry> entries() {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> new Entry(i + 1, () -> read(lines.get(i))))
                .toList();
    }

    private ImportLine read(String line) {
        try {
            @Nullable ImportLine read = json.readValue(line, ImportLine.class);
            if (read == null) {
                throw new HttpProblem.InvalidField(Violation.of("", NO_LINE));
            }
            return read;
        } catch (JsonMappingException e) {
            var field = e.getPath().isEmpty() || e instanceof PropertyBindingException
                    ? ""
                    : String.valueOf(e.getPath().getFirst().getFieldName());
            throw new HttpProblem.InvalidField(Violation.of(field, field.isEmpty() ? NO_LINE : "import.unreadable"));
        } catch (JsonProcessingException e) {
            throw new HttpProblem.InvalidField(Violation.of("", NO_LINE));
        }
    }

    /** Not the addresses: records end up in logs. */
    @Override
    public String toString() {
        return "JsonLines";
    }
}
