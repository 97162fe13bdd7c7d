package dev.rehearse.question.search;

import dev.rehearse.question.search.SearchIndex.Suggestion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suggests titles for an incomplete search text. */
@Path("/api/suggestions")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class SuggestionResource {

    private static final int MOST = 8;

    private final Search search;

    SuggestionResource(Search search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Titles of topics and questions with words that begin like this, 8 at most")
    public List<Suggestion> suggestions(
            @QueryParam("q")
                    @Schema(description = "The text typed so far", examples = "async", maxLength = SearchTerms.LONGEST)
                    @Nullable
                    String q) {
        return search.suggestions(SearchTerms.of("q", q), MOST);
    }
}
