package dev.rehearse.interview.practise;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.conduct.page.PageWords;
import dev.rehearse.interview.conduct.page.ShownAnswer;
import dev.rehearse.interview.grade.Given;
import dev.rehearse.interview.grade.OpenAnswers;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.NoSuchTopic;
import dev.rehearse.interview.pool.PooledItem;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages to practise one question: the question, and after an answer the points that were heard. The reference
 * answer is public on the topic page.
 */
@Path("/practise/{topic}/{question}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PractisePages {

    private static final String SLUG = "[a-z0-9-]{1,80}";
    private static final int PERMANENT_REDIRECT = 308;

    private final CurrentPools pools;
    private final MovedQuestions moved;
    private final OpenAnswers answers;

    PractisePages(CurrentPools pools, MovedQuestions moved, OpenAnswers answers) {
        this.pools = pools;
        this.moved = moved;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "practise")
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(PractisePage page);
    }

    @GET
    @Operation(hidden = true)
    public Response ask(
            @PathParam("topic") String topic,
            @PathParam("question") String question,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        try {
            return asked(new PractisePage(topic, item(topic, question), "", null, null), request, language);
        } catch (NoSuchQuestion | UnknownTopic gone) {
            return moved.page(topic, question).map(PublicPage::moved).orElseThrow(() -> gone);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("topic") String topic,
            @PathParam("question") String question,
            @FormParam("answer") @Nullable String answer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        try {
            return graded(topic, item(topic, question), answer == null ? "" : answer, language);
        } catch (NoSuchQuestion | UnknownTopic gone) {
            return moved.page(topic, question).map(PractisePages::sentAgain).orElseThrow(() -> gone);
        }
    }

    /** The browser sends the answer to the path, too (RFC 9110, section 15.4.9). */
    private static Response sentAgain(String path) {
        return Response.fromResponse(PublicPage.moved(path))
                .status(PERMANENT_REDIRECT)
                .build();
    }

    private Response graded(String topic, PooledItem item, String typed, @Nullable String language) {
        try {
            var given = Given.text(List.of(typed), Given.LONGEST_EXPLANATION);
            if (given.isEmpty()) {
                var words = PageWords.in(ReaderLanguage.preferred(language));
                return page(new PractisePage(topic, item, typed, words.empty(), null), 400, language);
            }
            var grade = answers.grade(item, new Turn.Answer(1, 1, given.values(), Instant.EPOCH), 0);
            var shown = ShownAnswer.of(AnswerReport.alone(item, given.values(), grade));
            return page(new PractisePage(topic, item, typed, null, shown), 200, language);
        } catch (HttpProblem.InvalidField invalid) {
            var wrong = PageWords.wrong(invalid, List.of(typed), ReaderLanguage.preferred(language));
            return page(new PractisePage(topic, item, typed, wrong, null), 400, language);
        }
    }

    private PooledItem item(String topic, String question) {
        if (!topic.matches(SLUG)) {
            throw new UnknownTopic(topic);
        }
        return items(topic).stream()
                .filter(item -> item.kind() == Kind.OPEN && question.equals(item.slug()))
                .findFirst()
                .orElseThrow(() -> new NoSuchQuestion(topic, question));
    }

    private List<PooledItem> items(String topic) {
        try {
            return pools.of(topic).items();
        } catch (NoSuchTopic gone) {
            throw new UnknownTopic(topic);
        }
    }

    /** Browsers that go back to a page that may be stored still have what was typed in it. */
    private static Response asked(PractisePage page, Request request, @Nullable String language) {
        var localized = Templates.question(page).setLocale(ReaderLanguage.preferred(language));
        return Response.fromResponse(PublicPage.inLanguages(localized, request))
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static Response page(PractisePage page, int status, @Nullable String language) {
        return PrivatePage.of(Templates.question(page), status, language);
    }
}
