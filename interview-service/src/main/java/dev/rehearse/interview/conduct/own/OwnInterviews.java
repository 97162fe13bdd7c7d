package dev.rehearse.interview.conduct.own;

import dev.rehearse.interview.interview.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interviews that a browser has started, the latest first. The browser keeps the list, in a cookie that scripts
 * cannot read; the server does not record who took which interview.
 */
public record OwnInterviews(List<Secret> secrets) {

    public static final String COOKIE = "interviews";

    private static final int MOST = 20;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    public OwnInterviews {
        secrets = List.copyOf(secrets);
    }

    /** Parses the cookie; entries that cannot be an interview are dropped. */
    public static OwnInterviews of(@Nullable String cookie) {
        return new OwnInterviews(
                cookie == null
                        ? List.of()
                        : Stream.of(cookie.split("\\.", -1))
                                .filter(text -> SECRET.matcher(text).matches())
                                .limit(MOST)
                                .map(Secret::new)
                                .toList());
    }

    public OwnInterviews with(Secret latest) {
        var all = new ArrayList<Secret>();
        all.add(latest);
        secrets.stream()
                .filter(secret -> !secret.equals(latest))
                .limit(MOST - 1)
                .forEach(all::add);
        return new OwnInterviews(all);
    }

    OwnInterviews without(Secret deleted) {
        return new OwnInterviews(
                secrets.stream().filter(secret -> !secret.equals(deleted)).toList());
    }

    /** The value of the cookie. */
    String text() {
        return String.join(".", secrets.stream().map(Secret::text).toList());
    }
}
