package dev.rehearse.notify.bounce;

import dev.rehearse.notify.link.DeliveryNames;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what mail systems write about a mail: delivery status notifications (RFC 3464) and complaints (RFC 5965). */
final class ReportReader {

    /** A name in a recipient of ours, after the plus sign that {@code ReturnPaths} puts there. */
    private static final Pattern TAGGED = Pattern.compile("\\+(" + DeliveryNames.PATTERN + ")@");

    private static final Pattern NAME = Pattern.compile(DeliveryNames.PATTERN);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"';:,()]+@[^\\s<>\"';:,()]+");
    private static final int LONGEST_DIAGNOSTIC = 300;

    private ReportReader() {}

    /** The report in a mail; empty if it has none that says of a mail that it did not arrive well. */
    static Optional<Report> read(byte[] mail) throws IOException {
        var parts = ReportParts.of(mail);
        return said(parts)
                .map(said -> new Report(
                        said.kind(),
                        names(parts),
                        said.status(),
                        said.diagnostic().map(ReportReader::harmless)));
    }

    private static Optional<DeliveryStatus.RecipientStatus> said(ReportParts parts) {
        if (!parts.feedback().isEmpty()) {
            // not-spam takes a complaint back, auth-failure is about signatures: neither is a complaint (RFC 5965,
            // 7.3).
            return field(parts.feedback(), "feedback-type")
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .filter(type -> !type.equals("not-spam") && !type.startsWith("auth-failure"))
                    .map(type ->
                            new DeliveryStatus.RecipientStatus(Kind.COMPLAINT, Optional.empty(), Optional.of(type)));
        }
        return DeliveryStatus.of(parts.status());
    }

    /** The recipient of the report first, then the envelope's id, then what our own headers say, never an address. */
    private static List<String> names(ReportParts parts) {
        Set<String> names = new LinkedHashSet<>();
        parts.recipients().forEach(recipient -> find(TAGGED, recipient).ifPresent(names::add));
        field(parts.feedback(), "original-mail-from")
                .flatMap(from -> find(TAGGED, from))
                .ifPresent(names::add);
        field(parts.status(), "original-envelope-id")
                .flatMap(id -> find(NAME, id))
                .ifPresent(names::add);
        field(parts.feedback(), "original-envelope-id")
                .flatMap(id -> find(NAME, id))
                .ifPresent(names::add);
        parts.returned()
                .forEach(header ->
                        header.get("x-delivery").flatMap(id -> find(NAME, id)).ifPresent(names::add));
        return List.copyOf(names);
    }

    private static Optional<String> field(List<StatusFields> groups, String name) {
        return groups.stream().flatMap(group -> group.get(name).stream()).findFirst();
    }

    private static Optional<String> find(Pattern pattern, String text) {
        var match = pattern.matcher(text.toLowerCase(Locale.ROOT));
        // Of a tagged recipient the name, which is the first group there and all there is otherwise.
        return match.find() ? Optional.of(pattern == TAGGED ? match.group(1) : match.group()) : Optional.empty();
    }

    static String harmless(String diagnostic) {
        var beginning = diagnostic.substring(0, Math.min(diagnostic.length(), 4 * LONGEST_DIAGNOSTIC));
        var text = ADDRESS.matcher(beginning.replaceAll("\\p{Cntrl}+", " ")).replaceAll("<address>");
        return text.length() <= LONGEST_DIAGNOSTIC ? text : text.substring(0, LONGEST_DIAGNOSTIC);
    }
}
