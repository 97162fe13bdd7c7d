package dev.rehearse.edge.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Marks the properties of each record's schema as required, and as nullable where the component is {@code @Nullable}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {

    private static final DotName RECORD = DotName.createSimple(Record.class);
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName JSON_IGNORE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private final IndexView index;

    public RecordSchemas(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        var requests = SchemaReferences.ofRequests(api);
        api.getComponents()
                .getSchemas()
                .forEach((name, schema) ->
                        recordOf(name, schema).ifPresent(type -> describe(schema, type, requests.contains(name))));
    }

    /** The record that a schema is named after. A number is appended to the name of a second class of that name. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        var properties = schema.getProperties();
        if (properties == null) {
            return Optional.empty();
        }
        var simple = name.replaceFirst("\\d+$", "");
        return index.getAllKnownSubclasses(RECORD).stream()
                .filter(type -> type.simpleName() != null && type.simpleName().equals(simple))
                .filter(type -> type.name().toString().startsWith("dev.rehearse."))
                .filter(type -> written(type).allMatch(component -> properties.containsKey(component.name())))
                .findFirst();
    }

    private static void describe(Schema schema, ClassInfo type, boolean isRequest) {
        order(schema, type);
        boolean leavesOutNulls = type.hasDeclaredAnnotation(JSON_INCLUDE);
        var required = new ArrayList<String>();
        for (var property : List.copyOf(schema.getProperties().entrySet())) {
            var name = property.getKey();
            if (!isWritten(type, name)) {
                schema.removeProperty(name);
            } else if (!isNullable(type, name)) {
                required.add(name);
            } else if (!isRequest && !leavesOutNulls) {
                required.add(name);
                schema.addProperty(name, orNull(property.getValue()));
            }
        }
        schema.setRequired(required);
    }

    /** In the order of the components, followed by derived properties. */
    private static void order(Schema schema, ClassInfo type) {
        var ordered = new LinkedHashMap<String, Schema>();
        written(type)
                .forEach(component -> ordered.put(
                        component.name(),
                        Objects.requireNonNull(schema.getProperties().get(component.name()))));
        schema.getProperties().forEach(ordered::putIfAbsent);
        schema.setProperties(ordered);
    }

    /** The components that are in the JSON, in their order. */
    private static Stream<RecordComponentInfo> written(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream().filter(component -> {
            var field = type.field(component.name());
            return field == null || !field.hasAnnotation(JSON_IGNORE);
        });
    }

    /** A component, or a public accessor of a derived value. */
    private static boolean isWritten(ClassInfo type, String property) {
        if (type.recordComponent(property) != null) {
            return true;
        }
        var tail = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        var names = Set.of(property, "is" + tail, "get" + tail);
        return type.methods().stream()
                .filter(method -> names.contains(method.name()) && method.parametersCount() == 0)
                .anyMatch(method -> method.hasAnnotation(JSON_PROPERTY)
                        || (Modifier.isPublic(method.flags()) && !method.name().equals(property)));
    }

    private static boolean isNullable(ClassInfo type, String property) {
        var field = type.field(property);
        return field != null && field.type().hasAnnotation(NULLABLE);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), ofType(SchemaType.NULL)));
        }
        var types = new ArrayList<>(Optional.ofNullable(schema.getType()).orElse(List.of()));
        types.add(SchemaType.NULL);
        return schema.type(types);
    }

    private static Schema ofType(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
