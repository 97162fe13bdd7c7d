package dev.rehearse.edge.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.edge.site.PublicPage;
import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The API reference of the service as a page, rendered from its OpenAPI document, with links to those of the other
 * services.
 */
@Path("/api/docs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ApiDocsPages {

    private static final String TEMPLATE = "openapi/page.html";

    private final ApiDocument document;
    private final Engine templates;
    private final String root;

    private volatile @Nullable String rendered;

    ApiDocsPages(
            ApiDocument document, Engine templates, @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.document = document;
        this.templates = templates;
        this.root = rootPath.equals("/") ? "" : rootPath;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@Context Request request) {
        var page = Optional.ofNullable(rendered).orElseGet(this::render);
        rendered = page;
        return PublicPage.of(page, "text/html;charset=UTF-8", request);
    }

    private String render() {
        try {
            var api = ApiDescription.of(new JsonMapper().readTree(document.json()));
            return templates
                    .getTemplate(TEMPLATE)
                    .data("api", api)
                    .data("root", root)
                    .render();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own OpenAPI document is not JSON", e);
        }
    }
}
