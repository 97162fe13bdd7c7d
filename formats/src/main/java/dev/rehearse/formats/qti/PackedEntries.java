package dev.rehearse.formats.qti;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.formats.exchange.Packed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The entries of items that are written already, packed: of ten thousand, a megabyte. The manifest, which comes last,
 * needs them all.
 */
final class PackedEntries {

    private final Packed.Packing packing = new Packed.Packing();
    private final DataOutputStream out = new DataOutputStream(packing);
    private int count;

    void add(ManifestEntry entry) throws IOException {
        count++;
        for (var text : List.of(entry.identifier(), entry.path(), entry.title(), entry.topic(), entry.interaction())) {
            write(text);
        }
        write(entry.tags());
        write(entry.sources());
        write(entry.difficulty().name());
        out.writeInt(entry.minutes());
        var competency = entry.competency();
        write(competency == null ? List.<String>of() : List.of(competency));
    }

    private void write(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            write(text);
        }
    }

    private void write(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** All of them, in their order, as often as they are asked for; none can be added any more. */
    Iterable<ManifestEntry> all() throws IOException {
        var packed = packing.packed();
        return () -> new Unpacking(new DataInputStream(packed.stream()), count);
    }

    private static final class Unpacking implements Iterator<ManifestEntry> {

        private final DataInputStream in;
        private int left;

        Unpacking(DataInputStream in, int left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public ManifestEntry next() {
            if (left-- == 0) {
                throw new NoSuchElementException();
            }
            try {
                return read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ManifestEntry read() throws IOException {
            return new ManifestEntry(
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    texts(),
                    texts(),
                    Difficulty.valueOf(text()),
                    in.readInt(),
                    texts().stream().findFirst().orElse(null));
        }

        private List<String> texts() throws IOException {
            var texts = new ArrayList<String>();
            for (int number = in.readInt(); number > 0; number--) {
                texts.add(text());
            }
            return texts;
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
