package dev.rehearse.formats.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compressed bytes in memory: of ten thousand questions that wait for their turn, some megabytes. */
public final class Packed {

    private final byte[] deflated;

    private Packed(byte[] deflated) {
        this.deflated = deflated;
    }

    /** Compresses what is written to it. */
    public static final class Packing extends OutputStream {

        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater);

        /** Nothing is written yet. */
        public Packing() {}

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        /** What was written; nothing can be written any more. */
        public Packed packed() throws IOException {
            out.close();
            deflater.end();
            return new Packed(packed.toByteArray());
        }
    }

    /** Keeps a compressed copy. */
    public static Packed of(byte[] bytes) {
        try (var packing = new Packing()) {
            packing.write(bytes, 0, bytes.length);
            return packing.packed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a compressed copy. */
    public static Packed of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes as they were. */
    public InputStream stream() {
        return new InflaterInputStream(new ByteArrayInputStream(deflated));
    }

    /** The text as it was. */
    public String text() {
        try (var in = stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much memory it takes. */
    public int length() {
        return deflated.length;
    }
}
