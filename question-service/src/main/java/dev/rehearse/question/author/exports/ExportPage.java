package dev.rehearse.question.author.exports;

import dev.rehearse.question.author.question.LocatedFinding;
import java.util.List;

/**
 * The page of the exports of a topic.
 *
 * @param title of the topic
 */
public record ExportPage(String topic, String title, List<Offer> offers) {

    public ExportPage {
        offers = List.copyOf(offers);
    }

    /**
     * A file to download.
     *
     * @param format its name; empty for content files in their folders
     * @param notCarried what the format can't hold
     */
    public record Offer(String format, List<LocatedFinding> notCarried) {

        public Offer {
            notCarried = List.copyOf(notCarried);
        }
    }

    /** Makes a package for Anki of the folder with its content files. */
    public String ankiCommands() {
        return "unzip %1$s.zip -d %1$s\n./rehearse export anki --content %1$s --out %1$s.apkg".formatted(topic);
    }

    /** Path of the file. */
    public String file(Offer offer) {
        var path = "/author/topics/" + topic + "/export/file";
        return offer.format().isEmpty() ? path : path + "?format=" + offer.format();
    }
}
