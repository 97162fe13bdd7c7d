package dev.rehearse.question.author.attempt;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.EditorPage;
import dev.rehearse.question.author.page.FormText;
import dev.rehearse.question.author.page.Previews;
import dev.rehearse.question.author.page.Reason;
import dev.rehearse.question.author.question.AuthoredQuestionView;
import dev.rehearse.question.author.question.Authoring;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which authors answer the newest version of a question, and see its score in an interview. */
@Path(EditorPage.PATH + "/{id}/try")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class TryPages {

    private static final String FIELD = "answer";
    private static final String TOO_LONG = "field.too-long";

    private final Authoring authoring;
    private final Previews previews;
    private final Grader grader;
    private final SignedIn author;

    TryPages(Authoring authoring, Previews previews, Grader grader, SignedIn author) {
        this.authoring = authoring;
        this.previews = previews;
        this.grader = grader;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance attempt(TryPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response form(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var question = authoring.get(id);
        var preview = previews.of(authoring.read(question));
        return PrivatePage.of(Templates.attempt(new TryPage(question, preview, List.of(), null, null)), 200, language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") String id,
            @FormParam(FIELD) @Nullable List<String> sent,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var question = authoring.get(id);
        var given = sent == null
                ? List.<String>of()
                : sent.stream().map(FormText::of).toList();
        var read = authoring.read(question);
        try {
            return page(question, read, new Attempt(given, result(read, given), null), language);
        } catch (HttpProblem refused) {
            var reason = reason(refused, given, ReaderLanguage.preferred(language));
            return page(question, read, new Attempt(given, null, reason), language);
        }
    }

    private static String reason(HttpProblem refused, List<String> given, Locale language) {
        var words = MessageBundles.get(AttemptWords.class, Localized.Literal.of(language.getLanguage()));
        var message = refused.problem().errors().getFirst().message();
        return message.code().equals(TOO_LONG) && message.arguments().get("max") instanceof Integer most
                ? words.tooLong(new PageNumbers(language).grouped(length(joined(given))), most)
                : Reason.of(refused, language, Map.of(FIELD, words.answer()));
    }

    /** An answer with its result, or the reason why it is invalid. */
    private record Attempt(
            List<String> given,
            @Nullable TriedAnswer result,
            @Nullable String refused) {}

    private Response page(
            AuthoredQuestionView question, Question read, Attempt attempt, @Nullable String acceptLanguage) {
        var page = new TryPage(question, previews.of(read), attempt.given(), attempt.result(), attempt.refused());
        return PrivatePage.of(Templates.attempt(page), attempt.refused() == null ? 200 : 400, acceptLanguage);
    }

    private TriedAnswer result(Question question, List<String> given) {
        return switch (question.task()) {
            case Task.SingleChoice task ->
                KeyScore.ofChoice(task, numbers(given, task.options().size()));
            case Task.MultipleChoice task ->
                KeyScore.ofChoice(task, numbers(given, task.options().size()));
            case Task.Order task ->
                KeyScore.ofChoice(task, numbers(given, task.entries().size()));
            case Task.Output task -> KeyScore.ofText(task, text(given, TryPage.LONGEST_TEXT));
            case Task.ShortAnswer task -> KeyScore.ofText(task, text(given, TryPage.LONGEST_TEXT));
            case Task.Open task ->
                grader.grade(question, task, text(given, TryPage.LONGEST_EXPLANATION), author.authorization());
            case Task.Code _ -> new TriedAnswer.NotGraded();
        };
    }

    /** The numbers of options, without duplicates; empty places are left out. */
    private static List<Integer> numbers(List<String> given, int options) {
        var numbers = given.stream().filter(value -> !value.isEmpty()).toList();
        for (String value : numbers) {
            if (!value.matches("\\d{1,3}") || Integer.parseInt(value) >= options) {
                throw new HttpProblem.InvalidField(FIELD, "field.option", value);
            }
        }
        if (numbers.stream().distinct().count() < numbers.size()) {
            throw new HttpProblem.InvalidField(FIELD, "field.option-twice", String.join(", ", numbers));
        }
        return numbers.stream().map(Integer::valueOf).toList();
    }

    private static String text(List<String> given, int longest) {
        var text = joined(given);
        if (length(text) > longest) {
            throw new HttpProblem.InvalidField(FIELD, ProblemText.of(TOO_LONG, "max", longest), text);
        }
        if (!TextRules.isStorable(text)) {
            throw new HttpProblem.InvalidField(FIELD, "field.unstorable", "");
        }
        return text;
    }

    private static String joined(List<String> given) {
        return String.join("\n", given);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
