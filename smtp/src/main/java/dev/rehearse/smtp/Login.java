package dev.rehearse.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Logs in by AUTH PLAIN (RFC 4616), or LOGIN for servers that only know that. */
final class Login {

    private Login() {}

    /** The last reply: positive if we are in. */
    static Reply as(Credentials credentials, Extensions extensions, Wire wire, Duration timeout) throws IOException {
        if (extensions.hasLogin("PLAIN") || !extensions.hasLogin("LOGIN")) {
            return wire.exchange(
                    timeout, "AUTH PLAIN " + base64("\0" + credentials.user() + "\0" + credentials.password()));
        }
        Reply user = wire.exchange(timeout, "AUTH LOGIN");
        if (user.code() != 334) {
            return user;
        }
        Reply password = wire.exchange(timeout, base64(credentials.user()));
        return password.code() == 334 ? wire.exchange(timeout, base64(credentials.password())) : password;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
