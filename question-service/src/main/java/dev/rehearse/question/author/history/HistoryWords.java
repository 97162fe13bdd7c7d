package dev.rehearse.question.author.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of history and statistics. German: messages/revisions_de.properties. */
@MessageBundle("revisions")
public interface HistoryWords {

    @Message("History")
    String heading();

    @Message("Statistics")
    String statistics();

    @Message("What the answers in a practice test say about its questions, those to review first on top.")
    String statisticsLead();

    @Message(
            "What the answers say about this question, in each practice test on its topic. A test that has not asked it yet has no"
                    + " entry for it.")
    String questionStatistics();

    @Message("{#switch word}{#case 'draft'}draft{#case 'retired'}retired{#else}launched{/switch}")
    String testStatus(String word);

    @Message("Question")
    String question();

    @Message("Versions")
    String versions();

    @Message("Version")
    String version();

    @Message("Written")
    String written();

    @Message("Published")
    String published();

    @Message("not published")
    String unpublished();

    @Message("{time}, by {name}")
    String by(String time, String name);

    @Message("served now")
    String served();

    @Message("Restore version {number}")
    String restore(int number);

    @Message("The text of an earlier version is the draft now.")
    String restored();

    @Message("What changed")
    String changes();

    @Message("From version")
    String from();

    @Message("To version")
    String to();

    @Message("Compare")
    String compare();

    @Message("The two versions are the same.")
    String same();

    @Message("Underlined text was added, struck-out text was removed.")
    String legend();

    @Message("Changes of status")
    String statuses();

    @Message("Status")
    String status();

    @Message("When, by whom")
    String when();

    @Message(
            "{#switch word}{#case 'DRAFT'}draft{#case 'IN_REVIEW'}in review{#case 'PUBLISHED'}published{#case 'RETIRED'}retired{/switch}")
    String statusName(String word);
}
