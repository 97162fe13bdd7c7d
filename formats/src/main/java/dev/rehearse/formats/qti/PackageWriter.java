package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package: an item for each question, a test with a section for each topic, and the manifest. */
final class PackageWriter {

    /** The same for each entry, so that the same questions give the same bytes. */
    private static final LocalDateTime MODIFIED = LocalDateTime.of(2000, 1, 1, 0, 0);

    static final String MANIFEST = "imsmanifest.xml";
    static final String TEST = "test.xml";

    private final QtiVersion version;
    private final ZipOutputStream zip;
    private final PackedEntries entries = new PackedEntries();
    private final Set<String> taken = new HashSet<>();
    private final Findings findings = new Findings();

    PackageWriter(QtiVersion version, OutputStream out) {
        this.version = version;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Leaves the stream open. */
    List<Finding> write(Iterable<Question> questions) throws IOException {
        for (Question question : questions) {
            item(question);
        }
        var all = entries.all();
        begin(TEST);
        Xml.write(version, zip, new TestWriter(all)::write);
        zip.closeEntry();
        begin(MANIFEST);
        Xml.write(version, zip, new ManifestWriter(all)::write);
        zip.closeEntry();
        zip.finish();
        return findings.all();
    }

    private void item(Question question) throws IOException {
        var entry = ManifestEntry.of(question, path(question));
        begin(entry.path());
        new ItemWriter(version, question)
                .write(zip)
                .forEach(loss -> findings.add(question.file(), 1, Rule.NOT_CARRIED, loss));
        zip.closeEntry();
        entries.add(entry);
    }

    private String path(Question question) {
        var path = "items/" + question.topic() + "/" + question.slug() + ".xml";
        return taken.add(path) ? path : "items/" + question.id() + ".xml";
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MODIFIED);
        zip.putNextEntry(entry);
    }
}
