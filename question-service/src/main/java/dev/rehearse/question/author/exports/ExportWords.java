package dev.rehearse.question.author.exports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of exports. The German ones are in messages/exports_de.properties. */
@MessageBundle("exports")
public interface ExportWords {

    @Message("Export")
    String heading();

    @Message("The published questions of this topic, to keep, to import elsewhere, or for another system.")
    String lead();

    @Message("Not carried over")
    String losses();

    @Message("no file: there is no question for it")
    String empty();

    @Message("Download")
    String download();

    @Message(
            "{#switch word}{#case ''}Content folder, as a ZIP archive{#case 'markdown'}Content files without folders, as a ZIP archive"
                    + "{#case 'moodle-xml'}Moodle XML{#case 'gift'}GIFT{#case 'aiken'}Aiken{#case 'csv'}CSV{#case 'qti-3.0'}QTI 3.0 package"
                    + "{#case 'qti-2.1'}QTI 2.1 package{/switch}")
    String formatName(String word);

    @Message("{#if count == 0}nothing{#else if count == 1}1 thing{#else}{count.grouped} things{/if}")
    String lossCount(int count);

    @Message("{count.grouped} times")
    String times(int count);

    @Message("{format}: not carried over")
    String lossesOf(String format);

    @Message(
            "Decks for Anki are made on the command line, from the content folder. Download it from the first row; then:")
    String anki();

    @Message("This format has no place for the following:")
    String lossesLead();
}
