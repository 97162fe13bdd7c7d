package dev.rehearse.edge.http;

import dev.rehearse.edge.body.PercentEncoding;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the address of a request: it must be short and decodable, with at most one value per parameter. */
final class RequestTarget {

    /** Characters of an address. Longer ones are read so that the client can be told; see the limits of the server. */
    private static final int LONGEST = 4_000;

    private RequestTarget() {}

    static Optional<Problem> objection(String uri, @Nullable String query) {
        if (uri.length() > LONGEST) {
            return Optional.of(tooLong(uri.length()));
        }
        if (!PercentEncoding.isClean(uri)) {
            return Optional.of(Problem.of(400, "address.undecodable"));
        }
        return query == null ? Optional.empty() : repeated(query).map(RequestTarget::isRepeated);
    }

    private static Problem tooLong(int length) {
        return Problem.of(
                414, ProblemText.of("address.too-long", "length", length).with("longest", LONGEST));
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
