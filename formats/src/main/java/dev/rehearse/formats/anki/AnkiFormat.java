package dev.rehearse.formats.anki;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Exporting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages of Anki (.apkg), a note for each question. Notes are known by the ids of questions, so that a later import
 * updates them and keeps what Anki knows of the reviews.
 */
public final class AnkiFormat implements Exporting {

    private static final String COLLECTION = "collection.anki2";
    private static final String MEDIA = "media";

    private final InstantSource clock;

    /** The clock dates the notes: Anki updates a note only by a newer one. */
    public AnkiFormat(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "anki";
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        var findings = new Findings();
        var file = Files.createTempFile("rehearse-anki-", ".anki2");
        try {
            fill(file, questions, findings);
            pack(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
        return findings.all();
    }

    private void fill(Path file, Iterable<Question> questions, Findings findings) throws IOException {
        try (var collection = AnkiCollection.create(file, clock.instant())) {
            for (Question question : questions) {
                collection.add(question);
                AnkiLosses.of(question).forEach(loss -> findings.add(question.file(), 1, Rule.NOT_CARRIED, loss));
            }
            collection.finish();
        }
    }

    private static void pack(Path file, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(COLLECTION));
        Files.copy(file, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(MEDIA));
        zip.write("{}".getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }
}
