package dev.rehearse.question.search;

import dev.rehearse.question.catalog.QuestionView;
import dev.rehearse.question.catalog.ReadableQuestions;
import dev.rehearse.question.search.SearchIndex.Hit;
import dev.rehearse.question.search.SearchIndex.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds questions. */
@ApplicationScoped
class Search {

    private final SearchIndex index;
    private final TextQueries queries;
    private final Vocabulary vocabulary;
    private final ReadableQuestions questions;

    Search(SearchIndex index, TextQueries queries, Vocabulary vocabulary, ReadableQuestions questions) {
        this.index = index;
        this.queries = queries;
        this.vocabulary = vocabulary;
        this.questions = questions;
    }

    /**
     * A page of what is asked for: the best matches first, or by id where no words are given.
     *
     * @param selection without its query
     */
    FoundQuestions find(@Nullable SearchTerms terms, Selection selection, Page page) {
        if (terms == null) {
            return found(selection, null, page);
        }
        var found = found(selection.matching(queries.matching(terms.words())), null, page);
        if (!found.questions().isEmpty() || page.after() != null) {
            return found;
        }
        var corrected = terms.with(vocabulary.corrected(terms.words()));
        return corrected.words().equals(terms.words())
                ? found
                : found(selection.matching(queries.matching(corrected.words())), corrected.text(), page);
    }

    /** Which of the found questions: so many behind the cursor. */
    record Page(@Nullable Cursor after, int size) {}

    private FoundQuestions found(Selection selection, @Nullable String corrected, Page page) {
        var hits = index.hits(selection, page.after(), page.size() + 1);
        var shown = hits.subList(0, Math.min(page.size(), hits.size()));
        var counted = index.counts(selection);
        boolean ranked = selection.query() != null;
        var last = hits.size() > page.size() ? shown.getLast() : null;
        return new FoundQuestions(
                views(selection.query(), shown),
                counted.total(),
                corrected,
                counted.counts(),
                last == null ? null : new Cursor(last.rank(), last.id()).text(ranked));
    }

    private List<QuestionView> views(@Nullable String query, List<Hit> hits) {
        var views = questions.inOrder(hits.stream().map(Hit::id).toList());
        if (query == null || views.isEmpty()) {
            return views;
        }
        var texts = questions.html(views).stream().map(Excerpt::text).toList();
        var excerpts = index.excerpts(query, texts);
        return IntStream.range(0, views.size())
                .mapToObj(i -> views.get(i).with(Excerpt.html(excerpts.get(i))))
                .toList();
    }

    /** Titles with words that begin so. */
    List<Suggestion> suggestions(@Nullable SearchTerms terms, int limit) {
        return terms == null ? List.of() : index.suggestions(queries.inTitles(terms.words()), limit);
    }
}
