package dev.rehearse.notify.bounce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Webhook to which mail relays post bounces and complaints. */
@Path("/api/bounces")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Bounces", description = "Where mail relays post bounces and complaints")
class BounceResource {

    private static final String RFC822 = "message/rfc822";
    private static final String TIMESTAMP = "Rehearse-Timestamp";
    private static final String SIGNATURE = "Rehearse-Signature";

    private final WebhookKey key;
    private final ReportProcessor reports;
    private final ObjectMapper json;
    private final Validator validator;

    BounceResource(WebhookKey key, ReportProcessor reports, ObjectMapper json, Validator validator) {
        this.key = key;
        this.reports = reports;
        this.json = json;
        this.validator = validator;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportBounce",
            summary = "Say that a mail bounced or was complained about",
            description =
                    "Rehearse-Signature is sha256= and the HMAC-SHA256 in hexadecimal of Rehearse-Timestamp (seconds"
                            + " since 1970, at most five minutes off), a dot and the body. Repeated it changes nothing.")
    public NoticeTaken notice(
            @HeaderParam(TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(SIGNATURE) @Nullable String signature,
            @RequestBody(content = @Content(schema = @Schema(implementation = Notice.class))) byte[] body) {
        key.check(timestamp, signature, body);
        var notice = read(body);
        return taken(reports.process(notice.id(), notice.report(), Source.WEBHOOK));
    }

    @POST
    @Path("/reports")
    @Consumes(RFC822)
    @Operation(
            operationId = "forwardReport",
            summary = "Pass on a report that a mail system has written",
            description =
                    "A delivery status notification (RFC 3464) or a complaint (RFC 5965) as it came, signed like a"
                            + " notice. The mail it is about has to be named as only we name it: by return path or envelope id.")
    public NoticeTaken report(
            @HeaderParam(TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(SIGNATURE) @Nullable String signature,
            byte[] body)
            throws IOException {
        key.check(timestamp, signature, body);
        var report = ReportReader.read(body).orElseThrow(NoReport::new);
        return taken(reports.process(report, Source.WEBHOOK));
    }

    /** The body is read here and not by the framework, because what is signed is its bytes. */
    private Notice read(byte[] body) {
        try {
            @Nullable Notice notice = json.readValue(body, Notice.class);
            if (notice == null) {
                throw new HttpProblem.InvalidField(Violation.of("", "bounce.not-a-notice"));
            }
            var violations = validator.validate(notice);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return notice;
        } catch (JsonProcessingException unreadable) {
            throw new WebApplicationException(unreadable, 400);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoticeTaken taken(Result result) {
        return new NoticeTaken(result.name().toLowerCase(Locale.ROOT));
    }
}
