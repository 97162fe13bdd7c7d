package dev.rehearse.question.search;

import dev.rehearse.edge.problem.Violation;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.page.RenderedPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final RenderedPages pages;

    SearchPages(Search search, Selections selections, RenderedPages pages) {
        this.search = search;
        this.selections = selections;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                SearchAddress address,
                FoundQuestions found,
                List<FilterView> filters,
                Map<String, String> topicTitles,
                @Nullable String next,
                List<Violation> unknown);
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @BeanParam SearchResource.Parameters parameters, @Context HttpHeaders headers, @Context UriInfo request) {
        var filters = parameters.filters();
        var unknown = selections.unknown(filters);
        if (unknown.isEmpty()) {
            return page(selections.of(filters), parameters, headers);
        }
        return selections
                .moved(filters, request.getRequestUri())
                .map(PublicPage::moved)
                .orElseGet(() -> without(unknown, parameters, headers));
    }

    /** The search without the filters whose values are unknown, of which it says so. */
    private Response without(List<Violation> unknown, SearchResource.Parameters parameters, HttpHeaders headers) {
        var known = parameters.filters();
        unknown.forEach(
                violation -> known.keySet().removeIf(it -> it.parameter().equals(violation.field())));
        var selection = selections.of(known);
        var found = search.find(parameters.terms(), selection, new Search.Page(null, SIZE));
        var address = new SearchAddress(parameters.terms(), known);
        return PrivatePage.of(
                template(found, address, unknown), 400, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Response page(Selection selection, SearchResource.Parameters parameters, HttpHeaders headers) {
        var terms = parameters.terms();
        var page = new Search.Page(parameters.cursor(), SIZE);
        var address = new SearchAddress(terms, selection.filters());
        var language = ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var name = new RenderedPages.Name(address.path(parameters.after), language.getLanguage(), selection.tests());
        return pages.get(name, () -> rendered(search.find(terms, selection, page), address, language))
                .response(headers);
    }

    private RenderedPage rendered(FoundQuestions found, SearchAddress address, Locale language) {
        var html = template(found, address, List.of()).setLocale(language).render();
        return RenderedPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", true);
    }

    private TemplateInstance template(FoundQuestions found, SearchAddress address, List<Violation> unknown) {
        return Templates.search(
                address,
                found,
                FilterView.all(found.counts(), address),
                search.topicTitles(),
                found.next() == null ? null : address.path(found.next()),
                unknown);
    }
}
