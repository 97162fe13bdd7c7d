package dev.rehearse.edge.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds what all services have in common: licence, servers, and that operations without a role need no authentication.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServiceDescription implements OASFilter {

    private static final String LICENCE = "Apache-2.0";
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getInfo().setLicense(OASFactory.createLicense().name(LICENCE).identifier(LICENCE));
        api.setServers(List.of(
                OASFactory.createServer().url("/").description("The address that this document was read from"),
                OASFactory.createServer()
                        .url("{address}")
                        .description("The public address of an installation")
                        .addVariable(
                                "address",
                                OASFactory.createServerVariable()
                                        .defaultValue("http://localhost:8080")
                                        .description("As ./rehearse run prints it"))));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
            }
        });
        return operation;
    }
}
