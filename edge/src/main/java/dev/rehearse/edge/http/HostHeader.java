package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requires exactly one valid Host header (RFC 9112, 3.2). The router doesn't check it behind a proxy. */
final class HostHeader {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~%!$&'()*+,;=-]++|\\[[0-9A-Fa-f:.]++\\])(:\\d{0,5})?");

    private HostHeader() {}

    static Optional<Problem> objection(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        boolean isRight = hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
        return isRight ? Optional.empty() : Optional.of(Problem.of(400, "header.host"));
    }
}
