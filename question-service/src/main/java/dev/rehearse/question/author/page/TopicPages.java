package dev.rehearse.question.author.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.EditorPage.Refusal;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.author.question.NoSuchAuthoredTopic;
import dev.rehearse.question.author.question.PreconditionFailed;
import dev.rehearse.question.author.topic.AuthoredTopics;
import dev.rehearse.question.author.topic.TopicChanges;
import dev.rehearse.question.author.topic.TopicRewriteRequest;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.page.CatalogVersion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that changes what a topic says and its slug, and deletes a topic without questions. */
@Path(TopicPages.PATH + "/{topic}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class TopicPages {

    static final String PATH = "/author/topics";

    private static final String SAVED = "saved";

    private final AuthoredTopics authored;
    private final TopicChanges changes;
    private final Topics topics;
    private final CatalogVersion catalog;

    TopicPages(AuthoredTopics authored, TopicChanges changes, Topics topics, CatalogVersion catalog) {
        this.authored = authored;
        this.changes = changes;
        this.topics = topics;
        this.catalog = catalog;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance topic(TopicPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response topic(
            @PathParam("topic") String slug,
            @QueryParam("done") @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var current = current(slug);
        if (!current.equals(slug)) {
            return PrivatePage.seeOther(PATH + "/" + current);
        }
        var stored = authored.view(slug);
        var page = page(current, stored.slug(), stored.markdown()).saved(SAVED.equals(done));
        return PrivatePage.of(Templates.topic(page), 200, language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @PathParam("topic") String slug,
            @FormParam("slug") @Nullable String next,
            @FormParam("markdown") @Nullable String markdown,
            @FormParam("tag") @Nullable String tag,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var current = current(slug);
        var kept = ListAddress.orEmpty(next).equals(slug) ? current : ListAddress.orEmpty(next);
        var typed = FormText.of(markdown);
        try {
            NewQuestionPages.check(kept);
            var saved = changes.rewrite(current, new TopicRewriteRequest(kept, typed), IfMatch.required(tag));
            catalog.read();
            return PrivatePage.seeOther(PATH + "/" + saved.slug() + "?done=" + SAVED);
        } catch (HttpProblem refused) {
            return refused(page(current, kept, typed), refused, language);
        }
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response delete(
            @PathParam("topic") String slug,
            @FormParam("tag") @Nullable String tag,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        try {
            changes.delete(slug, IfMatch.required(tag));
            catalog.read();
            return PrivatePage.seeOther(ListAddress.PATH + "?deleted=true");
        } catch (HttpProblem refused) {
            var stored = authored.view(current(slug));
            return refused(page(stored.slug(), stored.slug(), stored.markdown()), refused, language);
        }
    }

    /** The slug that the topic has now. Throws {@link NoSuchAuthoredTopic}. */
    private String current(String slug) {
        return topics.bySlugOfAny(slug)
                .or(() -> topics.authoredFormerly(slug))
                .orElseThrow(() -> new NoSuchAuthoredTopic(slug))
                .slug();
    }

    private TopicPage page(String slug, String typedSlug, String typed) {
        boolean isEmpty = authored.questions(slug) == 0;
        return new TopicPage(authored.view(slug), typedSlug, typed, isEmpty, false, null, List.of());
    }

    private static Response refused(TopicPage page, HttpProblem refused, @Nullable String acceptLanguage) {
        var language = ReaderLanguage.preferred(acceptLanguage);
        var why = new Refusal(Reason.of(refused, language), refused instanceof PreconditionFailed);
        var shown = page.refused(why, Reason.findings(refused, language));
        return PrivatePage.of(Templates.topic(shown), refused, acceptLanguage);
    }
}
