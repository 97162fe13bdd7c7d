package dev.rehearse.edge.http;

import dev.rehearse.edge.body.PercentEncoding;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the address of a request: it must be decodable, with at most one value per parameter. */
final class RequestTarget {

    private RequestTarget() {}

    static Optional<Problem> objection(String uri, @Nullable String query) {
        if (!PercentEncoding.isClean(uri)) {
            return Optional.of(Problem.of(400, "address.undecodable"));
        }
        return query == null ? Optional.empty() : repeated(query).map(RequestTarget::isRepeated);
    }

    private static Optional<String> repeated(String query) {
        var names = new HashSet<String>();
        for (String pair : query.split("&", -1)) {
            var name = name(pair);
            if (!pair.isEmpty() && !names.add(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static String name(String pair) {
        var encoded = pair.split("=", 2)[0].replace('+', ' ');
        return PercentEncoding.decode(encoded.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8)
                .orElse(encoded);
    }

    private static Problem isRepeated(String name) {
        return new HttpProblem.InvalidField(Violation.of(name, "field.repeated")).problem();
    }
}
