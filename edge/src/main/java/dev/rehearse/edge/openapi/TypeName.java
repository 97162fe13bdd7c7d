package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a type.
 *
 * @param text such as {@code array of QuestionView or null}
 * @param anchor the fragment of the type on the page; empty if it has none
 */
public record TypeName(String text, String anchor) {

    private static final String REFERENCE = "$ref";

    static TypeName of(JsonNode schema) {
        if (schema.has(REFERENCE)) {
            var path = schema.path(REFERENCE).asText();
            var name = path.substring(path.lastIndexOf('/') + 1);
            return new TypeName(name, "type-" + name);
        }
        if (schema.has("anyOf")) {
            var parts = ApiDescription.stream(schema.path("anyOf"))
                    .map(TypeName::of)
                    .toList();
            return new TypeName(
                    parts.stream().map(TypeName::text).collect(Collectors.joining(" or ")),
                    parts.stream().map(TypeName::anchor).collect(Collectors.joining()));
        }
        var types = types(schema);
        if (types.contains("array")) {
            var item = of(schema.path("items"));
            var rest = types.contains("null") ? " or null" : "";
            return new TypeName("array of " + item.text() + rest, item.anchor());
        }
        return new TypeName(String.join(" or ", types) + format(schema), "");
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? ApiDescription.stream(type).map(JsonNode::asText).toList()
                : List.of(type.asText("any"));
    }

    private static String format(JsonNode schema) {
        return schema.has("format") ? " (" + schema.path("format").asText() + ")" : "";
    }
}
