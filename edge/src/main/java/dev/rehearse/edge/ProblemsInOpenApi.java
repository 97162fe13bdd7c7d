package dev.rehearse.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to each documented operation that every failure is a problem (RFC 9457). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

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
