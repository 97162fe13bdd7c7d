package dev.rehearse.launcher.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a message: time of arrival and a sequence number, and so never a path. */
record MailId(String text) {

    private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{9}Z-\\d{6}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int NUMBERS = 1_000_000;

    static MailId of(Instant time, int number) {
        return new MailId("%s-%06d".formatted(TIME.format(time), Math.floorMod(number, NUMBERS)));
    }

    static Optional<MailId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new MailId(text)) : Optional.empty();
    }

    Instant time() {
        return TIME.parse(text.substring(0, text.indexOf('-')), Instant::from);
    }
}
