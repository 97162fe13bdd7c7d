package dev.rehearse.formats.qti;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.Packed;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip archive, bounded in number and in unpacked size, with names that stay below its top. */
final class PackageEntries {

    private static final int MOST = 50_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int LONGEST_NAME = 500;

    /** Absolute, of a drive, upwards, with backslashes or control characters. */
    private static final Pattern REFUSED =
            Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);

    private final ZipInputStream zip;
    private final byte[] buffer = new byte[16 * 1024];
    private final Set<String> names = new HashSet<>();
    private int entries;
    private long bytes;

    PackageEntries(ZipInputStream zip) {
        this.zip = zip;
    }

    /** The name of the next file, or null behind the last. */
    @Nullable
    String next() throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST) {
                throw new BrokenFile(1, FaultTexts.of("qti.files", "most", MOST));
            }
            check(entry.getName());
            if (!entry.isDirectory()) {
                return entry.getName();
            }
            skip();
        }
        return null;
    }

    private void check(String name) throws BrokenFile {
        if (name.length() > LONGEST_NAME) {
            throw new BrokenFile(1, FaultTexts.of("qti.long-name", "most", LONGEST_NAME));
        }
        if (REFUSED.matcher(name).matches()) {
            throw new BrokenFile(1, FaultTexts.of("qti.outside", "name", name));
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new BrokenFile(1, FaultTexts.of("qti.twice", "name", name));
        }
    }

    /** The bytes of the file, at most one more than are wanted. */
    byte[] bytes(int most) throws IOException {
        var content = zip.readNBytes(most + 1);
        count(content.length);
        return content;
    }

    /** The bytes of the file, never whole in memory. */
    Packed packed(int most) throws IOException {
        var packing = new Packed.Packing();
        long length = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
            length += read;
            if (length > most) {
                throw new BrokenFile(1, FaultTexts.of("too-large", "most", most / 1024));
            }
            packing.write(buffer, 0, read);
        }
        return packing.packed();
    }

    /** Unpacks the file without keeping it. */
    void skip() throws IOException {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int read) throws BrokenFile {
        bytes += read;
        if (bytes > MOST_BYTES) {
            throw new BrokenFile(1, FaultTexts.of("qti.unpacked", "most", MOST_BYTES / 1024 / 1024));
        }
    }
}
