package dev.rehearse.question.author.history;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.Reason;
import dev.rehearse.question.author.question.AuthoredQuestionView;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.author.question.NoSuchVersion;
import dev.rehearse.question.author.question.PreconditionFailed;
import dev.rehearse.question.author.question.PreconditionMissing;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.RejectedMarkdown;
import dev.rehearse.question.author.question.VersionView;
import dev.rehearse.question.practice.AllPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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

/**
 * The history of a question: who wrote and published which version when, what changed, and the buttons to restore one.
 */
@Path("/author/questions/{id}/history")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class HistoryPages {

    private final Authoring authoring;
    private final QuestionReading reading;
    private final AllPracticeTests tests;
    private final SignedIn author;

    HistoryPages(Authoring authoring, QuestionReading reading, AllPracticeTests tests, SignedIn author) {
        this.authoring = authoring;
        this.reading = reading;
        this.tests = tests;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance history(HistoryPage page);
    }

    /** The two versions to compare, and the result of the last action. */
    static class Compared {

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        @QueryParam("restored")
        @Nullable
        String restored;
    }

    /** By default it compares the newest version with the one before it. */
    @GET
    @Operation(hidden = true)
    public Response history(
            @PathParam("id") String id,
            @BeanParam Compared compared,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var question = authoring.get(id);
        int newest = question.version();
        int until = Parameter.integer("to", compared.to, 1, newest, newest);
        int since = Parameter.integer("from", compared.from, 1, newest, Math.max(1, until - 1));
        var page = page(question, since, until);
        page = compared.restored == null ? page : page.restored();
        return PrivatePage.of(Templates.history(page), 200, language);
    }

    @POST
    @Path("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("tag") @Nullable String tag,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        try {
            var precondition = IfMatch.required(tag == null ? null : "\"" + tag + "\"");
            var restored = authoring.restore(id, version == null ? "" : version, precondition, author.name());
            return PrivatePage.seeOther(HistoryPage.PATH + restored.id() + "/history?restored=true");
        } catch (PreconditionFailed | PreconditionMissing | NoSuchVersion | RejectedMarkdown refused) {
            return refused(authoring.get(id), refused, language);
        }
    }

    private Response refused(AuthoredQuestionView question, HttpProblem refused, @Nullable String language) {
        int newest = question.version();
        var page = page(question, Math.max(1, newest - 1), newest)
                .refused(Reason.of(refused, ReaderLanguage.preferred(language)));
        return PrivatePage.of(Templates.history(page), refused, language);
    }

    private HistoryPage page(AuthoredQuestionView question, int from, int to) {
        var id = question.id().toString();
        List<VersionView> versions =
                reading.versions(id).stream().map(VersionView::withoutText).toList();
        var diff = WordDiff.of(text(id, from), text(id, to));
        var published = question.wasPublished()
                ? tests.ofTopic(question.topic(), author.authorization())
                : List.<PracticeTest>of();
        return new HistoryPage(question, versions, from, to, diff, published, null, false);
    }

    private String text(String id, int number) {
        return reading.version(id, String.valueOf(number)).markdown();
    }
}
