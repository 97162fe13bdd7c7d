package dev.rehearse.question.author.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.bulk.BulkChanges;
import dev.rehearse.question.author.bulk.BulkRequest;
import dev.rehearse.question.author.bulk.ChosenQuestion;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.Lint;
import dev.rehearse.question.author.topic.AuthoredTopics;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.practice.AllPracticeTests;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The paged list of authors' questions, with changes of several at once. */
@Path(ListAddress.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class QuestionListPages {

    private static final int SIZE = 25;

    private final Lint lint;
    private final AuthoredQuestions questions;
    private final AuthoredTopics topics;
    private final BulkChanges changes;
    private final AllPracticeTests practiceTests;
    private final CatalogVersion catalog;
    private final SignedIn author;

    QuestionListPages(
            Lint lint,
            AuthoredQuestions questions,
            AuthoredTopics topics,
            BulkChanges changes,
            AllPracticeTests practiceTests,
            CatalogVersion catalog,
            SignedIn author) {
        this.lint = lint;
        this.questions = questions;
        this.topics = topics;
        this.changes = changes;
        this.practiceTests = practiceTests;
        this.catalog = catalog;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(QuestionListPage page);
    }

    /** The parameters of the list's address. */
    static class Filters {

        @QueryParam("topic")
        @Nullable
        String topic;

        @QueryParam("status")
        @Nullable
        String status;

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("tag")
        @Nullable
        String tag;

        @QueryParam("text")
        @Nullable
        String text;

        @QueryParam("after")
        @Nullable
        String after;

        ListAddress address() {
            return new ListAddress(
                    ListAddress.orEmpty(topic),
                    ListAddress.orEmpty(status),
                    ListAddress.orEmpty(kind),
                    ListAddress.orEmpty(tag),
                    ListAddress.orEmpty(text),
                    ListAddress.orEmpty(after));
        }
    }

    /** The fields of the form for changes. */
    static class Fields {

        @FormParam("next")
        @Nullable
        String next;

        @FormParam("add")
        @Nullable
        String add;

        @FormParam("remove")
        @Nullable
        String remove;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @BeanParam Filters filters,
            @QueryParam("changed") @Nullable String changed,
            @QueryParam("deleted") @Nullable String deleted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        int count = Parameter.integer("changed", changed, 0, BulkRequest.MOST, 0);
        var page = page(filters.address()).changed(count).deleted(deleted != null);
        return PrivatePage.of(Templates.list(page), 200, language);
    }

    /** Changes all chosen questions, or none: then the list shows the reasons. */
    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @BeanParam Filters filters,
            @FormParam("chosen") @Nullable List<String> choices,
            @BeanParam Fields fields,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var address = filters.address();
        var chosen = chosen(choices == null ? List.of() : choices);
        var typed = TypedChange.of(fields.next, fields.add, fields.remove);
        try {
            if (typed.equals(TypedChange.NONE)) {
                throw IncompleteChange.ofChange();
            }
            var request = new BulkRequest(limited(chosen), typed.status(), typed.tagsToAdd(), typed.tagsToRemove());
            changes.change(request, author.name());
            catalog.read();
            return PrivatePage.seeOther(address.path("changed", String.valueOf(chosen.size())));
        } catch (HttpProblem refused) {
            return PrivatePage.of(
                    Templates.list(refused(page(address), chosen, typed, refused, language)), refused, language);
        }
    }

    private static List<ChosenQuestion> limited(List<ChosenQuestion> chosen) {
        if (chosen.isEmpty() || chosen.size() > BulkRequest.MOST) {
            throw IncompleteChange.ofQuestions();
        }
        return chosen;
    }

    /** Each is an id and a tag, as the list has them. */
    private static List<ChosenQuestion> chosen(List<String> choices) {
        return choices.stream()
                .map(choice -> choice.split("/", 2))
                .map(parts -> new ChosenQuestion(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    private static QuestionListPage refused(
            QuestionListPage page,
            List<ChosenQuestion> chosen,
            TypedChange typed,
            HttpProblem refused,
            @Nullable String acceptLanguage) {
        var language = ReaderLanguage.preferred(acceptLanguage);
        Map<String, String> reasons = new HashMap<>();
        for (Violation error : refused.problem().errors()) {
            if (error.value() != null) {
                reasons.put(error.value(), error.message().onPage(language));
            }
        }
        var marked =
                page.questions().stream().map(one -> one.after(chosen, reasons)).toList();
        return page.refused(Reason.of(refused, language), typed, marked);
    }

    /** One more than fit only shows that there is another page. */
    private QuestionListPage page(ListAddress address) {
        var found = lint.list(address.filter(), address.after(), SIZE + 1).stream()
                .map(ListedQuestion::of)
                .toList();
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var next = found.size() > SIZE ? address.after(shown.getLast().name()).path("", "") : null;
        return new QuestionListPage(
                address,
                topics.all(),
                practiceTests.list(author.authorization()),
                shown,
                questions.tags(),
                next,
                TypedChange.NONE,
                0,
                null,
                false);
    }
}
