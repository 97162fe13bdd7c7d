package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of an OpenAPI document.
 *
 * @param role who may call it; empty for everybody
 */
record Operation(String method, String path, String role, List<Parameter> parameters, Optional<Body> body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Something beside the body. */
    record Parameter(String name, String in, boolean required, Schema schema) {}

    /** The media type and schema of a body. */
    record Body(String type, Schema schema) {}

    /** All operations of a document, in its order. */
    static List<Operation> all(String document) throws IOException {
        var root = JSON.readTree(document);
        var all = new ArrayList<Operation>();
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    all.add(of(method.getKey(), path.getKey(), method.getValue(), root));
                }
            }
        }
        return all;
    }

    private static Operation of(String method, String path, JsonNode node, JsonNode root) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : node.path("parameters")) {
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    new Schema(parameter.path("schema"), root)));
        }
        var body = node.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(type -> new Body(type.getKey(), new Schema(type.getValue().path("schema"), root)));
        return new Operation(method.toUpperCase(Locale.ROOT), path, role(node), parameters, body);
    }

    private static String role(JsonNode operation) {
        for (var requirement : operation.path("security")) {
            for (var scopes : requirement) {
                return scopes.path(0).asText();
            }
        }
        return "";
    }
}
