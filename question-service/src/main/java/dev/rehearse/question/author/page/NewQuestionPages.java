package dev.rehearse.question.author.page;

import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.content.write.Scaffold;
import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.QuestionRequest;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.author.topic.AuthoredTopics;
import dev.rehearse.question.catalog.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that creates a question of a topic, with a template text for its kind. */
@Path("/author/new-question")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class NewQuestionPages {

    private static final int LONGEST_SLUG = 100;

    private final Authoring authoring;
    private final AuthoredTopics topics;
    private final TopicReading reading;
    private final Previews previews;
    private final SignedIn author;

    NewQuestionPages(
            Authoring authoring, AuthoredTopics topics, TopicReading reading, Previews previews, SignedIn author) {
        this.authoring = authoring;
        this.topics = topics;
        this.reading = reading;
        this.previews = previews;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance newQuestion(NewQuestionPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response scaffold(
            @QueryParam("topic") @Nullable String slug,
            @QueryParam("kind") @Nullable String word,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var all = topics.all();
        var topic = ListAddress.orEmpty(slug);
        var kind = Parameter.oneOf("kind", word, Kind.values(), Kind::word);
        var shown = kind == null ? Kind.OPEN : kind;
        var typed = topic.isEmpty() ? "" : scaffold(topic, shown);
        return PrivatePage.of(
                Templates.newQuestion(new NewQuestionPage(all, topic, shown.word(), "", typed, null, null)),
                200,
                language);
    }

    private String scaffold(String slug, Kind kind) {
        var topic = reading.bySlug(slug);
        int position = 1 + (int) topics.questions(slug);
        var file = topic.path() + "/new.md";
        return ContentWriter.write(Scaffold.question(
                file, dev.rehearse.content.model.Kind.valueOf(kind.name()), "Title of the question", position));
    }

    /** Saves the draft, or only shows its preview. Refused input is shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @FormParam("topic") @Nullable String topic,
            @FormParam("slug") @Nullable String slug,
            @FormParam("markdown") @Nullable String markdown,
            @FormParam("do") @Nullable String action,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var request = new QuestionRequest(ListAddress.orEmpty(topic), ListAddress.orEmpty(slug), FormText.of(markdown));
        if ("preview".equals(action)) {
            return PrivatePage.of(Templates.newQuestion(page(request, null)), 200, language);
        }
        try {
            check(request.slug());
            var draft = authoring.add(request, author.name());
            return PrivatePage.seeOther(EditorPage.PATH + "/" + draft.id() + "?done=" + EditorPage.CREATED);
        } catch (HttpProblem refused) {
            var reason = Reason.of(refused, ReaderLanguage.preferred(language));
            return PrivatePage.of(Templates.newQuestion(page(request, reason)), refused, language);
        }
    }

    static void check(String slug) {
        if (slug.isEmpty()) {
            throw new HttpProblem.InvalidField("slug", "field.missing", "");
        }
        if (slug.length() > LONGEST_SLUG) {
            throw new HttpProblem.InvalidField("slug", ProblemText.of("field.too-long", "max", LONGEST_SLUG), slug);
        }
        if (!slug.matches(TextRules.SLUG)) {
            throw new HttpProblem.InvalidField("slug", "field.slug", slug);
        }
    }

    private NewQuestionPage page(QuestionRequest typed, @Nullable String refused) {
        return new NewQuestionPage(
                topics.all(), typed.topic(), Kind.OPEN.word(), typed.slug(), typed.markdown(), checked(typed), refused);
    }

    /** Nothing if the topic is not an authored one, so that there are no rules for the text. */
    private @Nullable CheckedText checked(QuestionRequest typed) {
        try {
            return previews.check(typed.topic(), CheckPages.name(typed.slug()), typed.markdown(), null);
        } catch (HttpProblem noTopic) {
            return null;
        }
    }
}
