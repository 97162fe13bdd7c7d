package dev.rehearse.question.author;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of imports. The German ones are in messages/imports_de.properties. */
@MessageBundle("imports")
public interface ImportWords {

    @Message("Import questions")
    String heading();

    @Message("Questions")
    String questions();

    @Message(
            "Choose a file; then you see what would be created, changed and refused before anything is made. Questions are imported as"
                    + " drafts. A question that the topic has already, by its id, gets the text of the file.")
    String lead();

    @Message("There is no topic of authors yet. Make one first.")
    String noTopics();

    @Message("Topic")
    String topic();

    @Message("Format")
    String format();

    @Message("File, 1 MiB at most")
    String file();

    @Message(
            "{#switch word}{#case 'markdown'}Content files: Markdown, or a ZIP archive{#case 'moodle-xml'}Moodle XML{#case 'gift'}GIFT"
                    + "{#case 'aiken'}Aiken{#case 'csv'}CSV{#case 'qti-3.0'}QTI 3.0 package or item{#case 'qti-2.1'}QTI 2.1 package or item{/switch}")
    String formatName(String word);

    @Message("Show what would be imported")
    String tryOut();

    @Message("{count} {#if count == 1}question{#else}questions{/if} would be created or changed")
    String planned(long count);

    @Message("{count} {#if count == 1}question was{#else}questions were{/if} created or changed")
    String made(long count);

    @Message("Import now")
    String run();

    @Message("The file can't be imported")
    String refused();

    @Message("Nothing of it is made until these are mended.")
    String refusedLead();

    @Message("Not carried over")
    String notCarried();

    @Message("Content can't hold this; the rest is imported without.")
    String notCarriedLead();

    @Message("Question")
    String question();

    @Message("In the file")
    String place();

    @Message("Becomes")
    String change();

    @Message("{#switch word}{#case 'CREATED'}created{#case 'CHANGED'}changed{#case 'UNCHANGED'}unchanged{/switch}")
    String changeName(String word);

    @Message("line {line}")
    String line(int line);

    @Message("Another file")
    String another();
}
