package dev.rehearse.question.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the search page. The German ones are in messages/search_de.properties. */
@MessageBundle("search")
public interface SearchWords {

    @Message("Search the questions")
    String title();

    @Message("Words to find")
    String words();

    @Message("Search")
    String button();

    @Message("{total} {#if total == 1}question{#else}questions{/if}")
    String found(long total);

    @Message("Nothing has “{typed}”. These have “{corrected}”.")
    String corrected(String typed, String corrected);

    @Message("No question has all of these words and filters.")
    String none();

    @Message("Filters")
    String filters();

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
