package dev.rehearse.notify.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/**
 * Keyed hashes (HMAC) of values that may be compared but not stored. Without the key a hash cannot be reversed by
 * guessing.
 */
@ApplicationScoped
public class KeyedHashes {

    private final LinkKey key;

    KeyedHashes(LinkKey key) {
        this.key = key;
    }

    /** The keyed hash of a client's network, for rate limits. */
    public String ofClient(String client) {
        return HexFormat.of().formatHex(key.hash("client", client));
    }

    /** The keyed hash of an erased address, valid as long as {@code rehearse.erasure-key} stays the same. */
    public String ofErased(String addressKey) {
        return HexFormat.of().formatHex(key.lastingHash("erased", addressKey));
    }

    /** Differs when hashes of erased addresses were made with another key. */
    public String erasureCheck() {
        return HexFormat.of().formatHex(key.lastingHash("check", ""), 0, 8);
    }
}
