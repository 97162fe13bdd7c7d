package dev.rehearse.question.author.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages that create and change topics of authors. German: messages/topics_de.properties. */
@MessageBundle("topics")
public interface TopicWords {

    @Message("Readers see a topic once it has a published question. File imports do not change it.")
    String note();

    @Message("The catalog has no sections yet. Import content files first: each topic belongs to a section.")
    String noSections();

    @Message("Section")
    String section();

    @Message("lower-case words joined by hyphens")
    String slugNote();

    @Message("lower-case words joined by hyphens; after a change, links to the old addresses lead to the new ones")
    String slugChangeNote();

    @Message("The topic as Markdown")
    String markdown();

    @Message("Title, position, former slugs and competencies stand between the two lines of hyphens, the description"
            + " after them. A competency that a question measures can't be removed.")
    String markdownNote();

    @Message("Create the topic")
    String create();

    @Message("Change the topic")
    String change();

    @Message("Change")
    String changeOne();

    @Message("The topic has changed since you opened this page.")
    String conflict();

    @Message("What you typed is still in the fields, and is not saved. The stored text is further down. Saving now"
            + " replaces it with yours.")
    String conflictWhatNow();

    @Message("Delete the topic")
    String delete();

    @Message("The topic has no questions. Its text is not kept.")
    String deleteNote();

    @Message("The topic is deleted.")
    String deleted();
}
