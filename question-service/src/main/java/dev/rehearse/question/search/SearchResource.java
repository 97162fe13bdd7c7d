package dev.rehearse.question.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.page.RenderedPages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The open questions as JSON. */
@Path("/api/questions")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class SearchResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 100;

    /** The most values counted per filter; there can be thousands of tags. */
    private static final int MOST_VALUES = 40;

    private final Search search;
    private final Selections selections;
    private final RenderedPages pages;
    private final ObjectMapper mapper;

    SearchResource(Search search, Selections selections, RenderedPages pages, ObjectMapper mapper) {
        this.search = search;
        this.selections = selections;
        this.pages = pages;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary = "Questions with their answers, a page at a time: the best matches of the words first, or by id")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FoundQuestions.class)))
    @APIResponse(
            responseCode = "301",
            description = "The topic or track has another slug now",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Path of the same page by that slug",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid, or the catalog has no such track, topic, tag or competency; errors"
                    + " name each parameter and its value")
    @APIResponse(responseCode = "304", description = "The page is that of If-None-Match")
    @Produces(MediaType.APPLICATION_JSON)
    public Response questions(
            @BeanParam Parameters parameters,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "50")
                    @Nullable
                    String limit,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        var size = Parameter.integer("limit", limit, 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        var filters = parameters.filters();
        var unknown = selections.unknown(filters);
        if (unknown.isEmpty()) {
            return page(selections.of(filters), parameters, size, headers);
        }
        return selections
                .moved(filters, request.getRequestUri())
                .map(PublicPage::moved)
                .orElseThrow(() -> new HttpProblem.InvalidField(unknown));
    }

    private Response page(Selection selection, Parameters parameters, int size, HttpHeaders headers) {
        var terms = parameters.terms();
        var page = new Search.Page(parameters.cursor(), size);
        var name = new RenderedPages.Name(
                "/api" + new SearchAddress(terms, selection.filters()).path(parameters.after) + " " + page.size(),
                "",
                selection.tests());
        return pages.get(name, () -> written(search.find(terms, selection, page).counting(MOST_VALUES, selection)))
                .response(headers);
    }

    private RenderedPage written(FoundQuestions found) {
        try {
            return RenderedPage.of(mapper.writeValueAsBytes(found), "application/json;charset=UTF-8", false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Found questions are written as JSON", e);
        }
    }

    /** The parameters of a search, as in an address. */
    static class Parameters {

        static final int LONGEST_VALUE = 100;

        @QueryParam("q")
        @Schema(
                description = "Words to find: in any of their forms, or as beginnings of words",
                examples = "event loop",
                maxLength = SearchTerms.LONGEST)
        @Nullable
        String q;

        @QueryParam("track")
        @Schema(description = "Slug of a track of the catalog", examples = "python", maxLength = LONGEST_VALUE)
        @Nullable
        String track;

        @QueryParam("topic")
        @Schema(description = "Slug of a topic of the catalog", examples = "asyncio", maxLength = LONGEST_VALUE)
        @Nullable
        String topic;

        @QueryParam("tag")
        @Schema(
                description = "One of its tags, which must be that of a question that can be read",
                examples = "event-loop",
                maxLength = LONGEST_VALUE)
        @Nullable
        String tag;

        @QueryParam("difficulty")
        @Schema(enumeration = {"easy", "medium", "hard"})
        @Nullable
        String difficulty;

        @QueryParam("kind")
        @Schema(
                enumeration = {"open", "single-choice", "multiple-choice", "output", "short-answer", "order"},
                description = "Only open questions can be read")
        @Nullable
        String kind;

        @QueryParam("competency")
        @Schema(
                description =
                        "Id of the competency that it measures, which must be that of a question that can be read",
                maxLength = LONGEST_VALUE)
        @Nullable
        String competency;

        @QueryParam("practiceTest")
        @Schema(implementation = Boolean.class, description = "Whether its topic has a launched practice test")
        @Nullable
        String practiceTest;

        @QueryParam("after")
        @Schema(description = "The value of next of the page before")
        @Nullable
        String after;

        @Nullable
        SearchTerms terms() {
            return SearchTerms.of("q", q);
        }

        /** The filters that are set, whatever their values. */
        Map<Filter, String> filters() {
            var filters = new EnumMap<Filter, String>(Filter.class);
            put(filters, Filter.TRACK, track);
            put(filters, Filter.TOPIC, topic);
            put(filters, Filter.TAG, tag);
            put(filters, Filter.DIFFICULTY, difficulty);
            put(filters, Filter.KIND, kind);
            put(filters, Filter.COMPETENCY, competency);
            put(filters, Filter.PRACTICE_TEST, practiceTest);
            return filters;
        }

        @Nullable
        Cursor cursor() {
            return Cursor.of("after", after, terms() != null);
        }

        private static void put(Map<Filter, String> filters, Filter filter, @Nullable String value) {
            if (value != null) {
                filters.put(filter, value);
            }
        }
    }
}
