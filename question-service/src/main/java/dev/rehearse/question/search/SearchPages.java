package dev.rehearse.question.search;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The search page. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SearchPages {

    private static final int SIZE = 20;

    private final Search search;
    private final Selections selections;

    SearchPages(Search search, Selections selections) {
        this.search = search;
        this.selections = selections;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                SearchAddress address,
                FoundQuestions found,
                List<FilterView> filters,
                Map<String, String> topicTitles,
                @Nullable String next);
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @BeanParam SearchResource.Parameters parameters,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        var selection = selections.of(parameters.filters());
        var terms = parameters.terms();
        var found = search.find(terms, selection, new Search.Page(parameters.cursor(), SIZE));
        var address = new SearchAddress(terms == null ? "" : terms.text(), selection.filters());
        var page = Templates.search(
                address,
                found,
                FilterView.all(found.counts(), address),
                topicTitles(found),
                found.next() == null ? null : address.path(found.next()));
        return PublicPage.inLanguages(page.setLocale(ReaderLanguage.preferred(acceptLanguage)), request);
    }

    private static Map<String, String> topicTitles(FoundQuestions found) {
        return found.counts().of(Filter.TOPIC).stream()
                .collect(
                        Collectors.toUnmodifiableMap(FilterCounts.FilterCount::value, FilterCounts.FilterCount::title));
    }
}
