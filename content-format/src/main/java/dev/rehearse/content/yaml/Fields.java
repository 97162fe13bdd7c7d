package dev.rehearse.content.yaml;

import dev.rehearse.content.finding.FindingTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of a mapping. What was never asked for is unknown. */
public final class Fields {

    private final int line;
    private final Source source;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(int line, Source source) {
        this.line = line;
        this.source = source;
    }

    static Fields of(MappingNode mapping, Source source) {
        var fields = new Fields(source.line(mapping), source);
        mapping.getValue().forEach(fields::put);
        return fields;
    }

    private void put(NodeTuple tuple) {
        int at = source.line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            source.add(at, FindingTexts.of("field.name"));
        } else if (values.putIfAbsent(key.getValue(), new Value(key.getValue(), at, tuple.getValueNode(), source))
                != null) {
            source.add(at, FindingTexts.of("field.twice", "name", key.getValue()));
        }
    }

    /** The line that the mapping begins at. */
    public int line() {
        return line;
    }

    /** The field, if it is there. */
    public Optional<Value> find(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /** The field, which must be there. */
    public Optional<Value> require(String name) {
        var value = find(name);
        if (value.isEmpty()) {
            source.add(line, FindingTexts.of("field.missing", "name", name));
        }
        return value;
    }

    /** All fields, of a mapping whose names are free. */
    public List<Value> all() {
        asked.addAll(values.keySet());
        return new ArrayList<>(values.values());
    }

    /** Finds each field that was never asked for. */
    public void rejectOthers() {
        values.values().stream()
                .filter(value -> !asked.contains(value.name()))
                .forEach(value -> source.add(
                        value.line(),
                        FindingTexts.of("field.unknown", "name", value.name(), "known", String.join(", ", asked))));
    }
}
