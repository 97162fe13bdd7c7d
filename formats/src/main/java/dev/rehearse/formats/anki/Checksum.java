package dev.rehearse.formats.anki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum by which Anki finds notes with the same first field: the first four bytes of its SHA-1. */
final class Checksum {

    private Checksum() {}

    static long of(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each JDK has SHA-1", e);
        }
    }
}
