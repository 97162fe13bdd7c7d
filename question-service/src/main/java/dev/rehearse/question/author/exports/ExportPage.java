package dev.rehearse.question.author.exports;

import dev.rehearse.content.finding.Message;
import dev.rehearse.question.author.question.LocatedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * @param losses what the format can't hold
     * @param isEmpty whether it has a place for no question, so that there is no file
     */
    public record Offer(String format, List<Loss> losses, boolean isEmpty) {

        public Offer {
            losses = List.copyOf(losses);
        }

        static Offer of(String format, List<LocatedFinding> notCarried, boolean isEmpty) {
            var files = new LinkedHashMap<Message, List<String>>();
            notCarried.forEach(finding -> files.computeIfAbsent(finding.wording(), _ -> new ArrayList<>())
                    .add(finding.file()));
            return new Offer(
                    format,
                    files.entrySet().stream()
                            .map(loss -> new Loss(loss.getKey(), loss.getValue()))
                            .toList(),
                    isEmpty);
        }

        /** Those that are in one file, once. */
        public List<Loss> single() {
            return losses.stream().filter(Loss::isSingle).toList();
        }

        public List<Loss> repeated() {
            return losses.stream().filter(loss -> !loss.isSingle()).toList();
        }
    }

    /**
     * Something that a format can't hold, the same in each of these files.
     *
     * @param files one for each time; a file may be there several times
     */
    public record Loss(Message wording, List<String> files) {

        public Loss {
            files = List.copyOf(files);
        }

        boolean isSingle() {
            return files.size() == 1;
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
