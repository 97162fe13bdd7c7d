package dev.rehearse.question.author.exports;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.question.author.question.LocatedFinding;
import dev.rehearse.question.author.question.TopicReading;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which authors download a topic of theirs, with what each format leaves out. */
@Path("/author/topics/{topic}/export")
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class ExportPages {

    private final TopicReading topics;
    private final TopicExport export;

    ExportPages(TopicReading topics, TopicExport export) {
        this.topics = topics;
        this.export = export;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance exports(ExportPage page);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response offers(
            @PathParam("topic") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var topic = topics.bySlug(slug);
        var offers = new ArrayList<ExportPage.Offer>();
        offers.add(offer(slug, null));
        ExportFormat.words().forEach(format -> offers.add(offer(slug, format)));
        return PrivatePage.of(Templates.exports(new ExportPage(slug, topic.title(), offers)), 200, language);
    }

    private ExportPage.Offer offer(String slug, @Nullable String format) {
        var exporting = ExportFormat.named(format);
        return ExportPage.Offer.of(
                format == null ? "" : format,
                LocatedFinding.all(export.notCarried(slug, exporting)),
                exporting != null && export.isEmpty(slug, exporting));
    }

    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response file(@PathParam("topic") String slug, @QueryParam("format") @Nullable String format) {
        return TopicExportResource.download(export.file(slug, ExportFormat.named(format)));
    }
}
