package dev.rehearse.question.author.imports;

import dev.rehearse.formats.exchange.BrokenFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of a ZIP archive, decompressed in memory as far as a topic needs them: nothing is written to disk. */
final class UnpackedFiles {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final int LONGEST_ENTRY = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\\\x00-\\x1F:]+/)*[^/\\\\\\x00-\\x1F:]+/?");

    private UnpackedFiles() {}

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < ' ' && content[3] < ' ';
    }

    /** By path; throws {@link BrokenFile}. */
    static Map<String, byte[]> of(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var names = new HashSet<String>();
        long bytes = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry);
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new BrokenFile(1, "has two entries called \"" + entry.getName() + "\"");
                }
                var content = zip.readNBytes(LONGEST_ENTRY + 1);
                bytes += content.length;
                if (names.size() > MOST_ENTRIES || content.length > LONGEST_ENTRY || bytes > MOST_BYTES) {
                    throw new BrokenFile(1, "is too large unpacked, at \"" + entry.getName() + "\"");
                }
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), content);
                }
            }
        } catch (EOFException e) {
            throw new BrokenFile(1, "is cut short");
        } catch (ZipException | IllegalArgumentException e) {
            throw new BrokenFile(1, "is no valid zip file: " + e.getMessage());
        }
        return files;
    }

    private static void check(ZipEntry entry) throws BrokenFile {
        var name = entry.getName();
        if (!NAME.matcher(name).matches() || List.of(name.split("/", -1)).contains("..")) {
            throw new BrokenFile(1, "has an entry called \"" + name + "\", which is no path within an archive");
        }
    }
}
