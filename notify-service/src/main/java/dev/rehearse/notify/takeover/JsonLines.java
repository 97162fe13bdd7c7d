package dev.rehearse.notify.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.stream.IntStream;

/** One JSON object a line. */
record JsonLines(String text, ObjectMapper json) implements ImportFile {

    static final String TYPE = "application/x-ndjson";

    @Override
    public List<Entry> entries() {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Entry(i + 1, () -> read(lines.get(i))))
                .toList();
    }

    private ImportLine read(String line) {
        try {
            return json.readValue(line, ImportLine.class);
        } catch (JsonProcessingException e) {
            throw new HttpProblem.InvalidField(Violation.of("", "is not a JSON object with the fields of an import"));
        }
    }

    /** Not the addresses: records end up in logs. */
    @Override
    public String toString() {
        return "JsonLines";
    }
}
