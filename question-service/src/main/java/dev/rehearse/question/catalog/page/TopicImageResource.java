package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.SiteFileResource;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.NoSuchTopic;
import dev.rehearse.question.catalog.Redirects;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The image of a topic: immutable under the name with its hash; any other name has the image of now. */
@Path("/topics/{topic}/preview.{hash: [0-9a-f]{16}}.png")
@RunOnVirtualThread
class TopicImageResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Catalog catalog;
    private final Redirects redirects;
    private final PreviewImage image;

    TopicImageResource(Catalog catalog, Redirects redirects, PreviewImage image) {
        this.catalog = catalog;
        this.redirects = redirects;
        this.image = image;
    }

    @GET
    @Operation(hidden = true)
    public Response image(
            @PathParam("topic") String slug,
            @PathParam("hash") String hash,
            @Context Request request,
            @Context UriInfo address) {
        try {
            var file = image.file(catalog.topic(slug));
            return SiteFileResource.answer(file, file.hash().equals(hash) ? FOR_GOOD : "no-cache", request);
        } catch (NoSuchTopic gone) {
            return redirects
                    .toTopicImage(slug, address.getRequestUri())
                    .map(PublicPage::moved)
                    .orElseThrow(() -> gone);
        }
    }
}
