package dev.rehearse.question.root;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.SiteFileResource;
import dev.rehearse.edge.site.SiteFiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Files at well-known addresses: robots.txt (RFC 9309) and favicon.ico. */
@Path("/")
@RunOnVirtualThread
class RootFileResource {

    private static final String A_DAY = "public, max-age=86400";

    private final SiteFiles files;
    private final String publicUrl;

    RootFileResource(SiteFiles files, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.files = files;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("favicon.ico")
    @Operation(hidden = true)
    public Response icon(@Context Request request) {
        return SiteFileResource.answer(files.file("favicon.ico").orElseThrow(), A_DAY, request);
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context Request request) {
        var rules = files.file("robots.txt").orElseThrow().content().toString();
        return PublicPage.of(rules + "\nSitemap: " + publicUrl + "/sitemap.xml\n", "text/plain;charset=UTF-8", request);
    }
}
