package dev.rehearse.question.root;

import dev.rehearse.edge.site.PublicPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page with all components, for reviewing changes of the style sheet: docs/design.md has the decisions. */
@Path("/design")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DesignPage {

    @CheckedTemplate(basePath = "root")
    static class Templates {
        private Templates() {}

        static native TemplateInstance design();
    }

    @GET
    @Operation(hidden = true)
    public Response design(@Context Request request) {
        return PublicPage.of(Templates.design(), request);
    }
}
