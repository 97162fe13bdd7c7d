package dev.rehearse.edge.openapi;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The names of schemas that operations refer to. */
final class SchemaReferences {

    private SchemaReferences() {}

    /** The schemas of request bodies. */
    static Set<String> ofRequests(OpenAPI api) {
        return operations(api)
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(type -> type.getSchema() == null ? null : type.getSchema().getRef())
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths() == null || api.getPaths().getPathItems() == null
                ? Stream.empty()
                : api.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }
}
