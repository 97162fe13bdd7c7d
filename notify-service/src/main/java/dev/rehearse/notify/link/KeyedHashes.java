package dev.rehearse.notify.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/** Keyed hashes (HMAC) of values that may be compared but not stored. Without the key a hash cannot be reversed by guessing. */
@ApplicationScoped
public class KeyedHashes {

    private final LinkKey key;

    KeyedHashes(LinkKey key) {
        this.key = key;
    }

    /** The hash of where a request came from, good for as long as a limit lasts. */
    public String ofClient(String client) {
        return HexFormat.of().formatHex(key.hash("client", client));
    }

    /** The hash of an address that was erased, good for as long as {@code rehearse.erasure-key} stays the same. */
    public String ofErased(String addressKey) {
        return HexFormat.of().formatHex(key.lastingHash("erased", addressKey));
    }

    /** Differs when hashes of erased addresses were made with another key. */
    public String erasureCheck() {
        return HexFormat.of().formatHex(key.lastingHash("check", ""), 0, 8);
    }
}
