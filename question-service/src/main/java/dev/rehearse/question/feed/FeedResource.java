package dev.rehearse.question.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.question.catalog.TopicView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the feeds and the sitemap at their conventional addresses. */
@Path("/")
@RunOnVirtualThread
class FeedResource {

    private static final int ENTRIES = 50;

    private final Changes changes;
    private final ObjectMapper mapper;
    private final String publicUrl;

    FeedResource(Changes changes, ObjectMapper mapper, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.changes = changes;
        this.mapper = mapper;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("feed.atom")
    @Operation(hidden = true)
    public Response atom(@Context Request request) {
        var feed = new AtomFeed(publicUrl, changes.newest(ENTRIES));
        return PublicPage.of(feed.text(), "application/atom+xml;charset=UTF-8", request);
    }

    @GET
    @Path("feed.json")
    @Operation(hidden = true)
    public Response json(@Context Request request) throws JsonProcessingException {
        var feed = mapper.writeValueAsString(JsonFeed.of(publicUrl, changes.newest(ENTRIES)));
        return PublicPage.of(feed, "application/feed+json;charset=UTF-8", request);
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context Request request) {
        var sitemap = new Sitemap(
                publicUrl, changes.topics(), changes.questions(Sitemap.MOST), TopicView.QUESTIONS_ON_A_PAGE);
        return PublicPage.of(sitemap.text(), "application/xml;charset=UTF-8", request);
    }
}
