package dev.rehearse.edge.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document that the build wrote. */
@Singleton
class ApiDocument {

    private static final String THE_ONLY_ONE = "<default>";

    private final OpenApiDocumentService documents;

    ApiDocument(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    String yaml() {
        return text(Format.YAML);
    }

    String json() {
        return text(Format.JSON);
    }

    private String text(Format format) {
        return new String(documents.getDocument(THE_ONLY_ONE, format), StandardCharsets.UTF_8);
    }
}
