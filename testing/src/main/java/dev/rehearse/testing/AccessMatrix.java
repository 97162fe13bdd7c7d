package dev.rehearse.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every operation of a service's API by every role: those that its description names may call it, and no others. */
public final class AccessMatrix {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> ROLES = List.of("author", "operator", "service");
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_ALLOWED = 403;

    private AccessMatrix() {}

    /**
     * Of an operation that takes a body, its type is sent along: bodies of other types are refused before roles are
     * asked.
     */
    private record Operation(String method, String path, Optional<String> contentType, List<String> roles) {

        /** What is not as described; requests name nothing that is there, so that those who may call change nothing. */
        Stream<String> faults() {
            var faults = new ArrayList<String>();
            int anonymous = request().request(method, path).statusCode();
            if ((anonymous == NOT_SIGNED_IN) != !roles.isEmpty()) {
                faults.add(this + " without a token: " + anonymous);
            }
            for (var role : ROLES) {
                int status = request()
                        .header("Authorization", Tokens.bearer(role))
                        .request(method, path)
                        .statusCode();
                boolean refused = status == NOT_SIGNED_IN || status == NOT_ALLOWED;
                if (refused != (!roles.isEmpty() && !roles.contains(role))) {
                    faults.add(this + " as " + role + ": " + status);
                }
            }
            return faults.stream();
        }

        private RequestSpecification request() {
            var request = given().basePath("");
            contentType.ifPresent(type -> request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8)));
            return request;
        }
    }

    /** Of the description that the service serves; an operation with a secret or a signature of its own is left out. */
    public static void assertKept(URI description) throws IOException {
        var served = given().accept("application/json").get(description).asString();
        var paths = new ObjectMapper().readTree(served).get("paths");

        var operations = paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()) && !hasSecret(operation.getValue()))
                        .map(operation -> new Operation(
                                operation.getKey(),
                                filled(path.getKey()),
                                contentType(operation.getValue()),
                                roles(operation.getValue()))))
                .toList();

        assertThat(operations).isNotEmpty();
        assertThat(operations.stream().flatMap(Operation::faults)).isEmpty();
    }

    private static boolean hasSecret(JsonNode operation) {
        boolean secret = operation.get("responses").has(String.valueOf(NOT_SIGNED_IN));
        return roles(operation).isEmpty() && (secret || isSigned(operation));
    }

    private static boolean isSigned(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("Rehearse-Signature"));
    }

    private static Optional<String> contentType(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> roles(JsonNode operation) {
        return StreamSupport.stream(operation.path("security").spliterator(), false)
                .flatMap(scheme -> StreamSupport.stream(scheme.spliterator(), false))
                .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static String filled(String path) {
        return path.replaceAll("\\{(number|other)}", "1")
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }
}
