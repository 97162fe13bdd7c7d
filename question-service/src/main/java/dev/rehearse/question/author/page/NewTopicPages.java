package dev.rehearse.question.author.page;

import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.NewTopicPage.SectionChoice;
import dev.rehearse.question.author.topic.AuthoredTopics;
import dev.rehearse.question.author.topic.TopicRequest;
import dev.rehearse.question.catalog.Topics;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that creates a topic. */
@Path("/author/new-topic")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class NewTopicPages {

    private final AuthoredTopics authored;
    private final Topics topics;
    private final Clock clock;

    NewTopicPages(AuthoredTopics authored, Topics topics, Clock clock) {
        this.authored = authored;
        this.topics = topics;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance newTopic(NewTopicPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response scaffold(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return PrivatePage.of(
                Templates.newTopic(new NewTopicPage(sections(), "", "", scaffold(), null, List.of())), 200, language);
    }

    /** The default topic.md, valid in any section. */
    private String scaffold() {
        var section =
                new Section(new Track("track", "Track", "", 1, List.of()), "section", "Section", "", 1, List.of());
        return ContentWriter.write(new Topic(
                section,
                "topic",
                "Title of the topic",
                "Say in a few sentences what this is about.",
                1 + authored.all().size(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                List.of(),
                List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @FormParam("section") @Nullable String section,
            @FormParam("slug") @Nullable String slug,
            @FormParam("markdown") @Nullable String markdown,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var request = new TopicRequest(ListAddress.orEmpty(slug), ListAddress.orEmpty(section), FormText.of(markdown));
        try {
            NewQuestionPages.check(request.slug());
            var made = authored.add(request);
            return PrivatePage.seeOther(new ListAddress(made.slug(), "", "", "", "", "").path("", ""));
        } catch (HttpProblem refused) {
            return PrivatePage.of(Templates.newTopic(page(request, refused, language)), refused, language);
        }
    }

    private NewTopicPage page(TopicRequest typed, HttpProblem refused, @Nullable String acceptLanguage) {
        var language = ReaderLanguage.preferred(acceptLanguage);
        return new NewTopicPage(
                sections(),
                typed.section(),
                typed.slug(),
                typed.markdown(),
                Reason.of(refused, language),
                Reason.findings(refused, language));
    }

    private List<SectionChoice> sections() {
        return topics.sections().stream()
                .map(section ->
                        new SectionChoice(section.path(), section.track().title() + " › " + section.title()))
                .toList();
    }
}
