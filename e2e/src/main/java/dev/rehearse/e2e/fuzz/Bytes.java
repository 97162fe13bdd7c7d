package dev.rehearse.e2e.fuzz;

import java.nio.charset.StandardCharsets;

/** Bytes that are text or not. */
final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] values;

    private Bytes(byte[] values) {
        this.values = values;
    }

    static Bytes of(byte[] values) {
        return new Bytes(values.clone());
    }

    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    int length() {
        return values.length;
    }

    byte[] array() {
        return values.clone();
    }

    /** As UTF-8. */
    String text() {
        return new String(values, StandardCharsets.UTF_8);
    }

    /** One character a byte. */
    String octets() {
        return new String(values, StandardCharsets.ISO_8859_1);
    }
}
