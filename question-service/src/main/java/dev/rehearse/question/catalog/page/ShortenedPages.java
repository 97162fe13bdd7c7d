package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.PublicPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Addresses that people make by shortening one: they lead to the place of the home page that has the list. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ShortenedPages {

    @GET
    @Path("topics")
    @Operation(hidden = true)
    public Response topics() {
        return PublicPage.moved("/#topics");
    }

    /** Home lists the topics by track. */
    @GET
    @Path("tracks")
    @Operation(hidden = true)
    public Response tracks() {
        return PublicPage.moved("/#topics");
    }

    @GET
    @Path("feeds")
    @Operation(hidden = true)
    public Response feeds() {
        return PublicPage.moved("/#feeds");
    }
}
