package dev.rehearse.question.search;

import dev.rehearse.question.catalog.QuestionView;
import dev.rehearse.question.catalog.ReadableQuestions;
import dev.rehearse.question.search.SearchIndex.Hit;
import dev.rehearse.question.search.SearchIndex.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds questions. */
@ApplicationScoped
class Search {

    private final SearchIndex index;
    private final SearchEntries entries;
    private final TextQueries queries;
    private final Vocabulary vocabulary;
    private final ReadableQuestions questions;

    Search(
            SearchIndex index,
            SearchEntries entries,
            TextQueries queries,
            Vocabulary vocabulary,
            ReadableQuestions questions) {
        this.index = index;
        this.entries = entries;
        this.queries = queries;
        this.vocabulary = vocabulary;
        this.questions = questions;
    }

    /** A page of results: the best matches first, or by id if there are no words. */
    FoundQuestions find(@Nullable SearchTerms terms, Selection selection, Page page) {
        if (terms == null) {
            return listed(selection, page);
        }
        var found = found(queries.matching(terms.words()), null, selection, page);
        if (!found.questions().isEmpty() || page.after() != null) {
            return found;
        }
        var corrected = terms.with(vocabulary.corrected(terms.words()));
        if (corrected.words().equals(terms.words())) {
            return found;
        }
        var better = found(queries.matching(corrected.words()), corrected.text(), selection, page);
        return better.questions().isEmpty() ? found : better;
    }

    /** The titles of all topics that have questions to find, by slug. */
    Map<String, String> topicTitles() {
        return entries.current().topicTitles();
    }

    /** The results to fetch: this many after the cursor. */
    record Page(@Nullable Cursor after, int size) {}

    private FoundQuestions listed(Selection selection, Page page) {
        var all = entries.current();
        var counter = new FilterCounter(selection, all.values());
        all.inOrder().forEach(counter::add);
        var after = page.after();
        // PostgreSQL's order of UUIDs, which differs from Java's UUID.compareTo.
        var hits = counter.passing().stream()
                .map(SearchEntry::question)
                .filter(id ->
                        after == null || id.toString().compareTo(after.id().toString()) > 0)
                .limit(page.size() + 1L)
                .map(id -> new Hit(id, 0))
                .toList();
        return found(null, null, counter, hits, page);
    }

    private FoundQuestions found(String query, @Nullable String corrected, Selection selection, Page page) {
        var matching = index.matching(query);
        var all = entries.current();
        var counter = new FilterCounter(selection, all.values());
        all.of(matching).forEach(counter::add);
        var among = selection.filters().isEmpty()
                ? null
                : counter.passing().stream().mapToInt(SearchEntry::number).toArray();
        var hits = matching.length == 0 ? List.<Hit>of() : index.best(query, among, page.after(), page.size() + 1);
        return found(query, corrected, counter, hits, page);
    }

    private FoundQuestions found(
            @Nullable String query, @Nullable String corrected, FilterCounter counter, List<Hit> hits, Page page) {
        var shown = hits.subList(0, Math.min(page.size(), hits.size()));
        var last = hits.size() > page.size() ? shown.getLast() : null;
        return new FoundQuestions(
                views(query, shown),
                counter.passing().size(),
                corrected,
                counter.counts(),
                last == null ? null : new Cursor(last.rank(), last.id()).text(query != null));
    }

    private List<QuestionView> views(@Nullable String query, List<Hit> hits) {
        var views = questions.inOrder(hits.stream().map(Hit::id).toList());
        if (query == null || views.isEmpty()) {
            return views;
        }
        var texts = questions.html(views).stream().map(Excerpt::text).toList();
        var excerpts = index.excerpts(query, texts);
        return IntStream.range(0, views.size())
                .mapToObj(i -> views.get(i).with(Excerpt.html(excerpts.get(i), texts.get(i))))
                .toList();
    }

    /** Titles with words that begin like this. */
    List<Suggestion> suggestions(@Nullable SearchTerms terms, int limit) {
        return terms == null ? List.of() : index.suggestions(queries.inTitles(terms.words()), limit);
    }
}
