package dev.rehearse.question.author.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the authors' pages. German: messages/author_de.properties. */
@MessageBundle("author")
public interface AuthorWords {

    @Message("Authors")
    String authors();

    @Message("Questions of authors")
    String heading();

    @Message("Questions")
    String questions();

    @Message("New question")
    String newQuestion();

    @Message("New topic")
    String newTopic();

    @Message("Sign out")
    String signOut();

    @Message("{#switch word}{#case 'draft'}draft{#case 'in-review'}in review{#case 'published'}published{#case"
            + " 'retired'}retired{/switch}")
    String status(String word);

    @Message(
            "{#switch word}{#case 'open'}open{#case 'single-choice'}single choice{#case 'multiple-choice'}multiple choice{#case 'output'}output{#case 'short-answer'}short answer{#case 'order'}order{#else}{word}{/switch}")
    String kind(String word);

    @Message("Topic")
    String topic();

    @Message("Status")
    String statusLabel();

    @Message("Kind")
    String kindLabel();

    @Message("Text")
    String text();

    @Message("any")
    String any();

    @Message("Filter")
    String filter();

    @Message("Tag")
    String tag();

    @Message("Topics of authors")
    String topics();

    @Message("There are no topics of authors yet.")
    String noTopics();

    @Message("{count.grouped} {#if count == 1}question{#else}questions{/if}")
    String questionCount(long count);

    @Message("The question as Markdown")
    String markdown();

    @Message("version {number}")
    String version(int number);

    @Message("version {number} is served")
    String served(int number);

    @Message("last written by {author}")
    String written(String author);

    @Message("Save")
    String save();

    @Message("Save the draft")
    String saveDraft();

    @Message("Check and preview")
    String showPreview();

    @Message("Answer it yourself")
    String tryIt();

    @Message("The text in the field is not saved.")
    String unsaved();

    @Message("The text in the field could not be checked just now. It is not lost.")
    String unchecked();

    @Message("The stored text")
    String stored();

    @Message(
            "{#switch word}{#case 'saved'}Saved.{#case 'created'}The draft is saved.{#case 'draft'}It is a draft again.{#case 'in-review'}It is in review.{#case 'published'}It is published. Readers see this version now.{#case 'retired'}It is retired. Readers don't see it.{/switch}")
    String done(String word);

    @Message("The question has changed since you opened this page. Its text was last written by {author}.")
    String conflict(String author);

    @Message("Your text is still in the field, and is not saved. The stored text is further down. Saving now replaces"
            + " it with yours.")
    String conflictWhatNow();

    @Message("This page shows its current state. Review it before you continue.")
    String conflictLookAgain();

    @Message("Findings and preview")
    String findings();

    @Message("No findings.")
    String noFindings();

    @Message("It can't be saved: {count.grouped} {#if count == 1}error{#else}errors{/if}.")
    String errors(int count);

    @Message("It can be saved. {count.grouped} {#if count == 1}finding{#else}findings{/if} on its style.")
    String remarks(int count);

    @Message("line {number}")
    String line(int number);

    @Message("Preview")
    String preview();

    @Message("There is a preview once the text can be saved.")
    String noPreview();

    @Message("{count} {#if count == 1}minute{#else}minutes{/if}")
    String minutes(int count);

    @Message("The right order")
    String rightOrder();

    @Message("right")
    String right();

    @Message("It prints")
    String prints();

    @Message("Accepted answers")
    String accepted();

    @Message("Reference answer")
    String reference();

    @Message("Explanation")
    String explanation();

    @Message("What a strong answer covers")
    String claims();

    @Message("Hints")
    String hints();

    @Message("The status belongs to the stored text. Publishing shows it to readers; a text that is changed"
            + " afterwards is a draft, and readers see the published version until the next one is published.")
    String statusNote();

    @Message(
            "The question is retired: readers and practice tests don't have it, and the list shows it only if asked to."
                    + " Once it is a draft again, it can be reviewed and published as before.")
    String retiredNote();

    @Message("{#switch word}{#case 'draft'}Back to draft{#case 'in-review'}Send to review{#case"
            + " 'published'}Publish{#case 'retired'}Retire{/switch}")
    String become(String word);

    @Message("See it as readers do")
    String seeIt();

    @Message("Version")
    String versionLabel();

    @Message("By")
    String by();

    @Message("When")
    String at();

    @Message("A question belongs to a topic of authors, and there is none yet.")
    String topicFirst();

    @Message("Load its template")
    String begin();

    @Message("Name in addresses")
    String slug();

    @Message("lower-case words joined by hyphens; it never changes")
    String slugNote();

    @Message("Your text will be checked here.")
    String notChecked();

    @Message("Import")
    String importFiles();

    @Message("History and changes")
    String history();
}
