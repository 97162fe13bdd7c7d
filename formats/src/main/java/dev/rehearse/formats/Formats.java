package dev.rehearse.formats;

import dev.rehearse.formats.aiken.AikenFormat;
import dev.rehearse.formats.anki.AnkiFormat;
import dev.rehearse.formats.csv.CsvFormat;
import dev.rehearse.formats.exchange.QuestionsFormat;
import dev.rehearse.formats.gift.GiftFormat;
import dev.rehearse.formats.markdown.MarkdownFormat;
import dev.rehearse.formats.moodle.MoodleXmlFormat;
import dev.rehearse.formats.qti.QtiFormat;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All formats. A further one is a line here. */
public final class Formats {

    private static final List<QuestionsFormat> ALL = List.of(
            new GiftFormat(),
            new AikenFormat(),
            new MoodleXmlFormat(),
            new CsvFormat(),
            new MarkdownFormat(),
            QtiFormat.version3(),
            QtiFormat.version21(),
            new AnkiFormat(InstantSource.system()));

    private Formats() {}

    public static List<QuestionsFormat> all() {
        return ALL;
    }

    public static Optional<QuestionsFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The names of the formats that can be imported or exported, as the type says. */
    public static List<String> names(Class<? extends QuestionsFormat> capability) {
        return ALL.stream()
                .filter(capability::isInstance)
                .map(QuestionsFormat::name)
                .toList();
    }
}
