package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A schema of an OpenAPI document, with its references followed. */
record Schema(JsonNode node, JsonNode document) {

    Schema {
        while (node.has("$ref")) {
            node = document.at(node.get("$ref").asText().substring(1));
        }
    }

    /** Its type; the first one of a union that is not null. */
    String type() {
        var type = node.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type.asText(node.has("properties") ? "object" : "string");
    }

    String format() {
        return node.path("format").asText();
    }

    Optional<Schema> alternative() {
        var alternatives = node.has("anyOf") ? node.get("anyOf") : node.path("oneOf");
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(of(alternatives.get(0)));
    }

    Set<String> properties() {
        return node.path("properties").properties().stream()
                .map(property -> property.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Schema property(String name) {
        return of(node.path("properties").path(name));
    }

    Schema items() {
        return of(node.path("items"));
    }

    private Schema of(JsonNode other) {
        return new Schema(other, document);
    }
}
