package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks Content-Type and Accept against RFC 9110 (8.3.1 and 12.5.1), and the charset of the body. JAX-RS fails with an
 * internal error on anything else.
 */
final class MediaTypes {

    /* Possessive quantifiers: a long header must cost no more than its length. */
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETER = ";\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]*+\")\\s*+";
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*+(?:" + PARAMETER + ")*+;?+\\s*+");
    private static final Pattern RANGES = Pattern.compile(
            "\\s*+(?:%1$s(?:,\\s*+%1$s)*+)?+,?+\\s*+".formatted(TOKEN + "/" + TOKEN + "\\s*+(?:" + PARAMETER + ")*+"));
    private static final Pattern QUALITY = Pattern.compile(";\\s*+q=([^;,\\s]*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUALITY_VALUE = Pattern.compile("[01]|[01]?\\.\\d{1,9}");
    private static final Pattern CHARSET = Pattern.compile(";\\s*+charset=\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1");

    private MediaTypes() {}

    static Optional<Problem> objection(HttpServerRequest request) {
        return contentType(request).or(() -> accept(request));
    }

    /**
     * Only one-click unsubscribe (RFC 8058, 3.2) and forms with a file may send these; their parser has bugs of its
     * own.
     */
    static Optional<Problem> objectionToMultipart(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? Optional.of(UnsupportedType.ofBody(request))
                : Optional.empty();
    }

    private static Optional<Problem> contentType(HttpServerRequest request) {
        var types = request.headers().getAll("Content-Type");
        if (types.isEmpty()) {
            return RequestBody.isAnnounced(request) ? unsupported(request, "type.missing", "") : Optional.empty();
        }
        if (types.size() > 1 || !TYPE.matcher(types.getFirst()).matches()) {
            return unsupported(request, "type.invalid", String.join(", ", types));
        }
        // Imports of CSV support more charsets, and report an unknown one themselves.
        var charset = CHARSET.matcher(types.getFirst().startsWith("text/csv") ? "" : types.getFirst());
        return charset.find() && !CHARSETS.contains(charset.group(1).strip().toLowerCase(Locale.ROOT))
                ? unsupported(request, "type.unknown-charset", charset.group(1))
                : Optional.empty();
    }

    private static Optional<Problem> unsupported(HttpServerRequest request, String reasonCode, String sent) {
        return Optional.of(
                UnsupportedType.because(ProblemText.of(reasonCode, "sent", UnsupportedType.sent(sent)), request));
    }

    private static Optional<Problem> accept(HttpServerRequest request) {
        return request.headers().getAll("Accept").stream().allMatch(MediaTypes::isReadable)
                ? Optional.empty()
                : Optional.of(Problem.of(400, "header.accept"));
    }

    private static boolean isReadable(String accept) {
        return RANGES.matcher(accept).matches()
                && QUALITY.matcher(accept)
                        .results()
                        .allMatch(quality ->
                                QUALITY_VALUE.matcher(quality.group(1)).matches());
    }
}
