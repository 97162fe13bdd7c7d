package dev.rehearse.formats.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of imported questions: the same for the same question, so that a second import updates the first one's. */
public final class ForeignId {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ForeignId() {}

    /** Whether the text is a UUID. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * The id itself if it is a UUID, else one that is computed from it.
     *
     * @param text the id that the question has in the other system or, without one, its name or prompt
     */
    public static UUID of(String format, String text) {
        return isId(text)
                ? UUID.fromString(text)
                : UUID.nameUUIDFromBytes((format + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
