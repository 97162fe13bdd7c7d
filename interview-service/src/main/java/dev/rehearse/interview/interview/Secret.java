package dev.rehearse.interview.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secret in the address of an interview, which alone opens it. 128 random bits (ASVS 5.0.0, 7.2.3); the database
 * keeps only a hash, so that reading the database opens no interview.
 */
public record Secret(String text) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The path of a page of the interview. */
    public String page(String rest) {
        return "/interview/interviews/" + text + rest;
    }

    /** The link that opens the report and nothing else. It is derived from this secret, so only its hash is stored. */
    public Secret ofShare(int number) {
        var bytes = Arrays.copyOf(new Secret(text + ":share:" + number).hash(), BYTES);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Secret";
    }
}
