package dev.rehearse.question.author.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts of the list of authors' questions and of the form that changes several. German: messages/list_de.properties.
 */
@MessageBundle("list")
public interface ListWords {

    @Message("Choose {title}")
    String choose(String title);

    @Message("Change the selected questions")
    String changeTo();

    @Message("Change")
    String changeChosen();

    @Message("{count.grouped} {#if count == 1}question was{#else}questions were{/if} changed.")
    String changed(int count);

    @Message("unchanged")
    String unchanged();

    @Message("Add tags")
    String addTags();

    @Message("Remove tags")
    String removeTags();

    @Message("Several tags are separated by commas. A question whose tags change is a draft again.")
    String tagsNote();

    @Message("It has changed since the list was shown. This is its current state.")
    String changedMeanwhile();

    @Message("More questions")
    String more();

    @Message("all but retired")
    String notRetired();

    @Message("version {version} is served")
    String stillServed(int version);

    @Message("{count.grouped} {#if count == 1}finding{#else}findings{/if}")
    String findingCount(int count);

    @Message("Remove all filters")
    String unfiltered();

    @Message("No question matches these filters.")
    String noneFound();

    @Message("There are no questions of authors yet.")
    String none();

    @Message("A question belongs to a topic: create one first, then write its questions.")
    String topicFirst();
}
