package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.HttpProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bounce or complaint as JSON, from a relay that does not post the original report. One of the three ids is required.
 */
record Notice(
        @Schema(
                description = "What happened",
                enumeration = {"bounce", "delayed", "complaint"})
        @NotNull(message = "{field.missing}")
        @Pattern(regexp = "bounce|delayed|complaint", message = "{bounce.type}")
        String type,

        @Schema(description = "The delivery's id") @Nullable @Size(max = 300, message = "{field.too-long}")
        String delivery,

        @Schema(description = "The id of the envelope (ENVID)") @Nullable @Size(max = 300, message = "{field.too-long}")
        String envid,

        @Schema(description = "The Message-ID") @Nullable @Size(max = 300, message = "{field.too-long}")
        String messageId,

        @Schema(description = "The enhanced status code, such as 5.1.1")
        @Nullable
        @Pattern(regexp = "[245]\\.\\d{1,3}\\.\\d{1,3}", message = "{bounce.status}")
        String status,

        @Schema(description = "What the mail server said") @Nullable @Size(max = 5000, message = "{field.too-long}")
        String diagnostic) {

    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[.@].*)?");

    /** The delivery that it is about. */
    UUID id() {
        return Stream.of(Optional.ofNullable(delivery), Optional.ofNullable(envid), Optional.ofNullable(messageId))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ID::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> UUID.fromString(match.group(1)))
                .orElseThrow(() ->
                        new HttpProblem.InvalidField("delivery", "bounce.unknown-mail", String.valueOf(delivery)));
    }

    Report report() {
        var code = Optional.ofNullable(status);
        var kind = switch (type) {
            case "complaint" -> Kind.COMPLAINT;
            case "delayed" -> Kind.DELAYED;
            default -> code.map(Kind::ofFailure).orElse(Kind.SOFT);
        };
        return new Report(kind, List.of(), code, Optional.ofNullable(diagnostic).map(ReportReader::harmless));
    }
}
