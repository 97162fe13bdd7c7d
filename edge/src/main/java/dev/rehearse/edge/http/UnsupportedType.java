package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The problem with the type of a body, with the types that the resource takes instead (RFC 9110, 15.5.16). */
final class UnsupportedType {

    private UnsupportedType() {}

    /** The resource takes none of this type. */
    static Problem ofBody(HttpServerRequest request) {
        return because(ProblemText.of("type.unsupported", "sent", sent(request.getHeader("Content-Type"))), request);
    }

    /** The reason is a sentence. */
    static Problem because(ProblemText reason, HttpServerRequest request) {
        var accepted = accepted(request);
        return Problem.of(
                415,
                accepted.isEmpty()
                        ? reason
                        : ProblemText.of("type.accepted", "reason", reason).with("accepted", accepted));
    }

    /** A header, as the detail shows it. */
    static String sent(@Nullable String header) {
        return Violation.shortened(header == null ? "" : header);
    }

    /** Empty if there is no resource, or none that takes a body. */
    private static String accepted(HttpServerRequest request) {
        var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        var path = request.path();
        var prefix = deployment.getPrefix();
        if (path == null || !path.startsWith(prefix + "/")) {
            return "";
        }
        return MatchingMethods.at(path.substring(prefix.length()), deployment).stream()
                .filter(match -> request.method().name().equals(match.method()))
                .flatMap(match -> types(match.resource().getConsumes()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> types(@Nullable List<MediaType> consumed) {
        return consumed == null ? Stream.empty() : consumed.stream().map(MediaType::toString);
    }
}
