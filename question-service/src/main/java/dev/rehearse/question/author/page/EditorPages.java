package dev.rehearse.question.author.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.EditorPage.Refusal;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.author.question.PreconditionFailed;
import dev.rehearse.question.author.question.Status;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.practice.AllPracticeTests;
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

/** The pages of the editor: writing, checking, previewing and publishing a question. */
@Path(EditorPage.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class EditorPages {

    private static final String PREVIEW = "preview";

    private final Authoring authoring;
    private final Previews previews;
    private final AllPracticeTests tests;
    private final CatalogVersion catalog;
    private final SignedIn author;

    EditorPages(
            Authoring authoring, Previews previews, AllPracticeTests tests, CatalogVersion catalog, SignedIn author) {
        this.authoring = authoring;
        this.previews = previews;
        this.tests = tests;
        this.catalog = catalog;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance editor(EditorPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response question(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return PrivatePage.of(Templates.editor(page(id, null).done(done)), 200, language);
    }

    /** Saves the input, or only shows its preview. Refused input is shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @PathParam("id") String id,
            @FormParam("markdown") @Nullable String markdown,
            @FormParam("tag") @Nullable String tag,
            @FormParam("do") @Nullable String action,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var typed = FormText.of(markdown);
        if (PREVIEW.equals(action)) {
            return PrivatePage.of(Templates.editor(page(id, typed)), 200, language);
        }
        try {
            var saved = authoring.rewrite(id, typed, IfMatch.required(tag), author.name());
            return PrivatePage.seeOther(EditorPage.PATH + "/" + saved.id() + "?done=" + EditorPage.SAVED);
        } catch (HttpProblem refused) {
            return refused(page(id, typed), refused, language);
        }
    }

    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response become(
            @PathParam("id") String id,
            @FormParam("next") @Nullable String next,
            @FormParam("tag") @Nullable String tag,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        try {
            var status = Parameter.oneOf("next", next, Status.values(), Status::word);
            if (status == null) {
                throw new HttpProblem.InvalidField("next", "field.missing", "");
            }
            var changed = authoring.become(id, status, IfMatch.required(tag), author.name());
            catalog.read();
            return PrivatePage.seeOther(EditorPage.PATH + "/" + changed.id() + "?done=" + status.word());
        } catch (HttpProblem refused) {
            return refused(page(id, null), refused, language);
        }
    }

    private static Response refused(EditorPage page, HttpProblem refused, @Nullable String language) {
        var reason = Reason.of(refused, ReaderLanguage.preferred(language));
        var shown = page.refused(new Refusal(reason, refused instanceof PreconditionFailed));
        return PrivatePage.of(Templates.editor(shown), refused, language);
    }

    /** @param typed unsaved input; null for the stored text */
    private EditorPage page(String id, @Nullable String typed) {
        var question = authoring.get(id);
        var text = typed == null ? question.markdown() : typed;
        return new EditorPage(
                question,
                text,
                authoring.lastEdit(question),
                previews.check(question.topic(), question.slug(), text, question.id()),
                question.wasPublished() ? tests.ofTopic(question.topic(), author.authorization()) : List.of(),
                null,
                null);
    }
}
