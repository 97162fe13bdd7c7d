package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * An operation in the API reference.
 *
 * @param tag the group that it belongs to
 * @param roles one of these is required; empty if none is
 * @param bodies the request body by media type
 */
public record OperationDescription(
        String id,
        String tag,
        String method,
        String path,
        String summary,
        String description,
        List<String> roles,
        List<FieldDescription> parameters,
        List<Content> bodies,
        List<Answer> answers) {

    /** A media type and the schema of the body. */
    public record Content(String mediaType, TypeName type) {}

    /** A possible response. */
    public record Answer(String status, String description, List<Content> contents, List<String> headers) {}

    static OperationDescription of(String method, String path, JsonNode operation) {
        return new OperationDescription(
                operation.path("operationId").asText(),
                operation.path("tags").path(0).asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                ApiDescription.stream(operation.path("security"))
                        .flatMap(scheme -> ApiDescription.stream(scheme).flatMap(ApiDescription::stream))
                        .map(JsonNode::asText)
                        .toList(),
                ApiDescription.stream(operation.path("parameters"))
                        .map(FieldDescription::ofParameter)
                        .toList(),
                contents(operation.path("requestBody")),
                ApiDescription.fields(operation.path("responses"))
                        .map(entry -> answer(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Answer answer(String status, JsonNode response) {
        return new Answer(
                status,
                response.path("description").asText(),
                contents(response),
                ApiDescription.fields(response.path("headers"))
                        .map(header -> header.getKey() + ": "
                                + header.getValue().path("description").asText())
                        .toList());
    }

    private static List<Content> contents(JsonNode holder) {
        return ApiDescription.fields(holder.path("content"))
                .map(entry ->
                        new Content(entry.getKey(), TypeName.of(entry.getValue().path("schema"))))
                .toList();
    }
}
