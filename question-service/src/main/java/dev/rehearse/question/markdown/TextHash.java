package dev.rehearse.question.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key of rendered HTML: a hash of the Markdown and the renderer's revision. */
final class TextHash {

    private TextHash() {}

    static String of(String markdown) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((Markdown.REVISION + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(markdown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The texts by their hashes. */
    static Map<String, String> ofAll(Collection<String> texts) {
        var byHash = new LinkedHashMap<String, String>();
        texts.forEach(text -> byHash.put(of(text), text));
        return byHash;
    }
}
