package dev.rehearse.question.author.imports;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a ZIP archive, decompressed one by one in memory: nothing is written to disk, and no link is followed.
 */
final class ArchivedFiles {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final int LONGEST_ENTRY = 1024 * 1024;
    private static final int LONGEST_NAME = 500;
    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\\\x00-\\x1F:]+/)*[^/\\\\\\x00-\\x1F:]+/?");

    private final Set<String> names = new HashSet<>();
    private long bytes;

    private ArchivedFiles() {}

    /** Passes on each with its path; throws {@link BrokenFile}. */
    static void read(InputStream archive, BiConsumer<String, byte[]> files) throws IOException {
        var reading = new ArchivedFiles();
        try (var zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading.read(entry, zip, files);
            }
        } catch (EOFException e) {
            throw new BrokenFile(1, FaultTexts.of("cut-short"));
        } catch (ZipException | IllegalArgumentException e) {
            throw new BrokenFile(1, FaultTexts.because("no-valid-zip", e));
        }
    }

    private void read(ZipEntry entry, ZipInputStream zip, BiConsumer<String, byte[]> files) throws IOException {
        check(entry.getName());
        var content = zip.readNBytes(LONGEST_ENTRY + 1);
        bytes += content.length;
        if (names.size() > MOST_ENTRIES || content.length > LONGEST_ENTRY || bytes > MOST_BYTES) {
            throw new BrokenFile(1, FaultTexts.of("too-large-unpacked", "name", entry.getName()));
        }
        if (!entry.isDirectory()) {
            files.accept(entry.getName(), content);
        }
    }

    private void check(String name) throws BrokenFile {
        if (name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()
                || List.of(name.split("/", -1)).contains("..")) {
            throw new BrokenFile(1, FaultTexts.of("entry-name", "name", name));
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new BrokenFile(1, FaultTexts.of("entry-twice", "name", name));
        }
    }
}
