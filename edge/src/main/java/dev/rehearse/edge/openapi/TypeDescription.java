package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A type in the API reference.
 *
 * @param values the values of an enumeration; empty for other types
 * @param example a complete value as JSON; empty if there is none
 */
public record TypeDescription(
        String name,
        String type,
        String description,
        List<FieldDescription> fields,
        List<String> values,
        String example) {

    static TypeDescription of(String name, JsonNode schema) {
        var required = FieldDescription.values(schema.path("required"));
        var example = schema.path("examples").path(0);
        return new TypeDescription(
                name,
                TypeName.of(schema).text(),
                schema.path("description").asText(),
                ApiDescription.fields(schema.path("properties"))
                        .map(entry -> FieldDescription.ofProperty(
                                entry.getKey(), entry.getValue(), required.contains(entry.getKey())))
                        .toList(),
                FieldDescription.values(schema.path("enum")),
                example.isObject() ? example.toPrettyString() : example.asText());
    }
}
