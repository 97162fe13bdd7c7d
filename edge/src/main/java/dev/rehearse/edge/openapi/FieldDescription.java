package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter, or a property of a type, in the API reference.
 *
 * @param place of a parameter: path, query or header
 * @param rules constraints on the value besides its type
 */
public record FieldDescription(
        String name, String place, TypeName type, boolean required, String description, List<String> rules) {

    static FieldDescription ofParameter(JsonNode parameter) {
        var schema = parameter.path("schema");
        return new FieldDescription(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                TypeName.of(schema),
                parameter.path("required").asBoolean(),
                parameter.path("description").asText(),
                rules(schema));
    }

    static FieldDescription ofProperty(String name, JsonNode schema, boolean required) {
        return new FieldDescription(
                name,
                "",
                TypeName.of(schema),
                required,
                schema.path("description").asText(),
                rules(schema));
    }

    private static List<String> rules(JsonNode schema) {
        var rules = new ArrayList<String>();
        if (schema.has("enum")) {
            rules.add("one of " + String.join(", ", values(schema.path("enum"))));
        }
        bound(schema, "minimum", "at least %s", rules);
        bound(schema, "maximum", "at most %s", rules);
        bound(schema, "maxLength", "at most %s characters", rules);
        bound(schema, "maxItems", "at most %s items", rules);
        bound(schema, "default", "by default %s", rules);
        bound(schema, "pattern", "matches %s", rules);
        return rules;
    }

    private static void bound(JsonNode schema, String keyword, String words, List<String> rules) {
        if (schema.has(keyword)) {
            rules.add(words.formatted(schema.path(keyword).asText()));
        }
    }

    static List<String> values(JsonNode array) {
        return ApiDescription.stream(array).map(JsonNode::asText).toList();
    }
}
