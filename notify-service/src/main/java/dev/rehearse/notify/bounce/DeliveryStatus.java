package dev.rehearse.notify.bounce;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A delivery status notification (RFC 3464), parsed. */
final class DeliveryStatus {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    private DeliveryStatus() {}

    /**
     * Returns the mildest status of any recipient: one address of ours may be forwarded to several mailboxes, and a
     * mail that reached one of them has not bounced. Empty if no recipient failed.
     */
    static Optional<RecipientStatus> of(List<StatusFields> groups) {
        var recipients =
                groups.stream().filter(group -> group.get("action").isPresent()).toList();
        boolean arrived = recipients.stream().anyMatch(group -> action(group).matches("delivered|relayed|expanded"));
        return arrived
                ? Optional.empty()
                : recipients.stream()
                        .flatMap(group -> said(group).stream())
                        .min(Comparator.comparing(RecipientStatus::kind));
    }

    private static Optional<RecipientStatus> said(StatusFields group) {
        var diagnostic = group.get("diagnostic-code");
        var status = status(group.get("status"), diagnostic);
        return switch (action(group)) {
            case "failed" ->
                Optional.of(new RecipientStatus(status.map(Kind::ofFailure).orElse(Kind.SOFT), status, diagnostic));
            case "delayed" -> Optional.of(new RecipientStatus(Kind.DELAYED, status, diagnostic));
            default -> Optional.empty();
        };
    }

    /** Prefers the refusing server's own status code to an X.0.0, which stands for "undefined" (RFC 3463, 3.1). */
    private static Optional<String> status(Optional<String> field, Optional<String> diagnostic) {
        var stated = field.flatMap(DeliveryStatus::code);
        return stated.filter(code -> !code.endsWith(".0.0"))
                .or(() -> diagnostic.flatMap(DeliveryStatus::code))
                .or(() -> stated);
    }

    static Optional<String> code(String text) {
        var match = CODE.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static String action(StatusFields group) {
        // Some add a comment in parentheses.
        return group.get("action").orElse("").replaceFirst("[ (].*", "").toLowerCase(Locale.ROOT);
    }

    /** The status of one recipient. */
    record RecipientStatus(Kind kind, Optional<String> status, Optional<String> diagnostic) {}
}
