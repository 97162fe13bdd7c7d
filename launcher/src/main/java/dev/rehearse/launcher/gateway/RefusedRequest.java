package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.web.Problem;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** A request that the gateway rejects with a problem instead of forwarding it. */
final class RefusedRequest extends RuntimeException {

    private final transient Problem problem;

    RefusedRequest(int status, String title, String detail) {
        super(title, null, false, false);
        this.problem = new Problem(status, title, detail);
    }

    static RefusedRequest bad(String detail) {
        return new RefusedRequest(400, "Invalid request", detail);
    }

    static RefusedRequest of(Throwable why) {
        return why instanceof RefusedRequest refused ? refused : bad("The request can't be read.");
    }

    /** A request that the decoder could not parse. */
    static RefusedRequest ofDecoder(Throwable why) {
        return switch (why) {
            case TooLongHttpLineException line ->
                new RefusedRequest(
                        414,
                        "Address too long",
                        "The request line has more than %d bytes.".formatted(Limits.LONGEST_LINE));
            case TooLongHttpHeaderException headers ->
                new RefusedRequest(431, "Headers too large", "The headers have more than 8192 bytes.");
            default -> of(why);
        };
    }

    Problem problem() {
        return problem;
    }
}
