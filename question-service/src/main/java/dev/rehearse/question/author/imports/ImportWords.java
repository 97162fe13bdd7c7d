package dev.rehearse.question.author.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the import page. German: messages/imports_de.properties. */
@MessageBundle("imports")
public interface ImportWords {

    @Message("Import questions")
    String heading();

    @Message("Questions")
    String questions();

    @Message(
            "Choose a file to see what would be created, changed and refused before anything is imported. Questions are imported as"
                    + " drafts. If the topic already has a question with the same id, it gets the text of the file.")
    String lead();

    @Message("There are no topics of authors yet. Create one first.")
    String noTopics();

    @Message("Topic")
    String topic();

    @Message("Format")
    String format();

    @Message("File")
    String file();

    @Message(
            "A file may have 20 MiB, 128 MiB once it is unpacked, and 10,000 questions. Divide a larger one. A long import goes on"
                    + " when you leave its page.")
    String limits();

    @Message("Reading the file: {read.grouped} of {all.grouped} KiB")
    String reading(long read, long all);

    @Message("Checking the questions: {processed.grouped} of {all.grouped}")
    String checking(int processed, int all);

    @Message("Progress of the import")
    String progress();

    @Message("This page shows the result when it is there. You may leave it; its address stays the same.")
    String leave();

    @Message("Created: {created.grouped}; changed: {changed.grouped}; unchanged: {unchanged.grouped}")
    String counts(long created, long changed, long unchanged);

    @Message("And {count.grouped} more. ./rehearse import lists all.")
    String more(int count);

    @Message(
            "{#switch word}{#case 'markdown'}Content files: Markdown, or a ZIP archive{#case 'moodle-xml'}Moodle XML{#case 'gift'}GIFT"
                    + "{#case 'aiken'}Aiken{#case 'csv'}CSV{#case 'qti-3.0'}QTI 3.0 package or item{#case 'qti-2.1'}QTI 2.1 package or item{/switch}")
    String formatName(String word);

    @Message("Show what would be imported")
    String tryOut();

    @Message("{count.grouped} {#if count == 1}question{#else}questions{/if} would be created or changed")
    String planned(long count);

    @Message("{count.grouped} {#if count == 1}question was{#else}questions were{/if} created or changed")
    String made(long count);

    @Message("There is nothing to import: the topic has all questions of the file, with the same texts.")
    String nothing();

    @Message("Import now")
    String run();

    @Message("The file can't be imported")
    String refused();

    @Message("Nothing is imported until these are fixed.")
    String refusedLead();

    @Message("Not carried over")
    String notCarried();

    @Message("Content files can't express this; the rest is imported without it.")
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
