package dev.rehearse.edge.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to each documented operation that every failure is a problem (RFC 9457). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() != null) {
            api.getComponents()
                    .addSchema(
                            "Problem",
                            OASFactory.createSchema()
                                    .type(List.of(SchemaType.OBJECT))
                                    .description("What went wrong (RFC 9457)")
                                    .required(List.of("title", "status"))
                                    .addProperty("title", text("Stable sentence that names the problem"))
                                    .addProperty(
                                            "status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                                    .addProperty("detail", text("What happened to this request"))
                                    .addProperty(
                                            "errors",
                                            OASFactory.createSchema()
                                                    .type(List.of(SchemaType.ARRAY))
                                                    .items(violation())));
        }
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .required(List.of("field", "message"))
                .addProperty(
                        "field",
                        text("The part of a JSON body as JSON pointer (RFC 6901), such as /items/0/id; a parameter,"
                                + " a header or the field of a form by its name"))
                .addProperty("message", text("What is wrong with it"))
                .addProperty("value", text("The rejected value, shortened"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null && !operation.getResponses().hasAPIResponse("4XX")) {
            operation
                    .getResponses()
                    .addAPIResponse("4XX", problem("The request can't be carried out; the body says why"));
            operation
                    .getResponses()
                    .addAPIResponse("5XX", problem("The service failed, or something it needs is away"));
        }
        return operation;
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(Problem.JSON, OASFactory.createMediaType().schema(schema)));
    }
}
