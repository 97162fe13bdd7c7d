package dev.rehearse.edge.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the files of the site: immutable under the name with the hash, revalidated under any other name. */
@Path("/site")
@RunOnVirtualThread
public class SiteFileResource {

    private static final Pattern HASHED = Pattern.compile("([a-z]+)\\.([0-9a-f]{16})(\\.[a-z]+)");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final SiteFiles files;

    SiteFileResource(SiteFiles files) {
        this.files = files;
    }

    /**
     * A hash of another version gets the current file: during an upgrade pages and files may come from different
     * replicas.
     */
    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public Response file(@PathParam("name") String name, @Context Request request) {
        var hashed = HASHED.matcher(name);
        boolean hasHash = hashed.matches();
        var file =
                files.file(hasHash ? hashed.group(1) + hashed.group(3) : name).orElseThrow(NotFoundException::new);
        boolean isCurrent = hasHash && file.hash().equals(hashed.group(2));
        return answer(file, isCurrent ? FOR_GOOD : "no-cache", request);
    }

    /** The response with a file; {@code caching} is its Cache-Control header. */
    public static Response answer(SiteFile file, String caching, Request request) {
        var tag = new EntityTag(file.hash(), true);
        var unchanged = request.evaluatePreconditions(tag);
        var response =
                unchanged != null ? unchanged : Response.ok(file.content().getBytes(), MediaType.valueOf(file.type()));
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }
}
