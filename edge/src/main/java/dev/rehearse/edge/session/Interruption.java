package dev.rehearse.edge.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rehearse.edge.body.BodyLimits;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Reads a request that was interrupted by a missing sign-in, so that the user's input is not lost. */
@Singleton
class Interruption {

    /** The fields that the sign-in form adds to a body: the token and its name. */
    private static final int ROOM_FOR_TOKEN = 4096;

    private final String home;
    private final int longest;

    Interruption(SignInSettings settings, BodyLimits limits) {
        this.home = settings.home();
        this.longest = Math.clamp(limits.longestOn(home + "/sign-in") - ROOM_FOR_TOKEN, 0, Integer.MAX_VALUE - 1);
    }

    /** Requires that the body, if there is one, has been read. */
    PendingRequest of(ContainerRequestContext request) throws IOException {
        var address = request.getUriInfo().getRequestUri();
        var target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        if (!request.getMethod().equals("POST")) {
            return !target.equals(home) && PendingRequest.isBelow(home, target)
                    ? PendingRequest.page(target)
                    : PendingRequest.none();
        }
        var type = request.getMediaType();
        if (type == null && !request.hasEntity()) {
            return sent(target, new byte[0]);
        }
        return type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                ? sent(target, request.getEntityStream().readNBytes(longest + 1))
                : PendingRequest.unkept();
    }

    private PendingRequest sent(String target, byte[] body) {
        return body.length <= longest && PendingRequest.isBelow(home, target)
                ? PendingRequest.form(target, FormField.of(new String(body, UTF_8)))
                : PendingRequest.unkept();
    }
}
