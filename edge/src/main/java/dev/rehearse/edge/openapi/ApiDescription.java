package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document as a page for people. */
public record ApiDescription(String title, String description, List<Group> groups, List<TypeDescription> types) {

    /** A group of operations. */
    public record Group(String name, String description, List<OperationDescription> operations) {

        /** The fragment that links to the group. */
        public String anchor() {
            return "group-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    static ApiDescription of(JsonNode api) {
        var info = api.path("info");
        var operations = operations(api);
        return new ApiDescription(
                info.path("title").asText(),
                info.path("description").asText(),
                stream(api.path("tags"))
                        .map(tag -> group(tag, operations))
                        .filter(group -> !group.operations().isEmpty())
                        .toList(),
                fields(api.path("components").path("schemas"))
                        .map(entry -> TypeDescription.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Group group(JsonNode tag, List<OperationDescription> operations) {
        var name = tag.path("name").asText();
        return new Group(
                name,
                tag.path("description").asText(),
                operations.stream()
                        .filter(operation -> operation.tag().equals(name))
                        .toList());
    }

    private static List<OperationDescription> operations(JsonNode api) {
        var found = new ArrayList<OperationDescription>();
        fields(api.path("paths"))
                .forEach(path -> fields(path.getValue())
                        .forEach(method ->
                                found.add(OperationDescription.of(method.getKey(), path.getKey(), method.getValue()))));
        return found;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return object.properties().stream();
    }
}
