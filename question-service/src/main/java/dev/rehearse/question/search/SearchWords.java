package dev.rehearse.question.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the search page. German: messages/search_de.properties. */
@MessageBundle("search")
public interface SearchWords {

    @Message("Search the questions")
    String title();

    @Message("Search words")
    String words();

    @Message("Search")
    String button();

    @Message("{total.grouped} {#if total == 1}question{#else}questions{/if}")
    String found(long total);

    @Message("No results for “{typed}”. Showing results for “{corrected}”.")
    String corrected(String typed, String corrected);

    @Message("No question matches these words and filters.")
    String none();

    @Message("No question has all of these words. Try fewer, or others.")
    String noWords();

    @Message("“{value}” is not in the catalog, so this is the search without that filter.")
    String unknown(String value);

    @Message("Go on without that filter")
    String withoutUnknown();

    @Message("Search without filters")
    String withoutFilters();

    @Message("Filters")
    String filters();

    @Message("More: {count.grouped}")
    String more(int count);

    @Message("{count.grouped} rarer {#if count == 1}one is{#else}ones are{/if} not listed. Words find them, too.")
    String omitted(int count);

    @Message("Remove all filters")
    String all();

    @Message("Track")
    String track();

    @Message("Topic")
    String topic();

    @Message("Difficulty")
    String difficulty();

    @Message("Kind")
    String kind();

    @Message("Tag")
    String tag();

    @Message("Competency")
    String competency();

    @Message("Practice test")
    String practiceTest();

    @Message("with a practice test")
    String tested();

    @Message("without one so far")
    String untested();

    @Message("Next questions")
    String next();
}
