package dev.rehearse.notify.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Authenticated names of deliveries, for return paths and envelope ids: the id and a message authentication code. The
 * id alone is in logs and in the Message-ID, so it proves nothing.
 */
@ApplicationScoped
public class DeliveryNames {

    /** The syntax of a name, with the id and the tag as groups. */
    public static final String PATTERN = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{12})";

    /** Of every name. */
    public static final int LENGTH = 49;

    /* 48 bits: each guess is a mail or a request, and a guess that hits ends the mail of one reader. Longer ones would
     * leave too little of the 64 octets of a local part (RFC 5321, 4.5.3.1.1). */
    private static final int TAG_BYTES = 6;

    private static final Pattern NAME = Pattern.compile(PATTERN);
    private static final String LABEL = "delivery";

    private final LinkKey key;

    DeliveryNames(LinkKey key) {
        this.key = key;
    }

    public String of(UUID delivery) {
        return delivery + "." + HexFormat.of().formatHex(key.hash(LABEL, delivery.toString()), 0, TAG_BYTES);
    }

    /** The delivery of an authentic name; empty for any other text. */
    public Optional<UUID> delivery(String name) {
        var match = NAME.matcher(name);
        return match.matches()
                        && key.hasHashed(LABEL, match.group(1), HexFormat.of().parseHex(match.group(2)))
                ? Optional.of(UUID.fromString(match.group(1)))
                : Optional.empty();
    }
}
