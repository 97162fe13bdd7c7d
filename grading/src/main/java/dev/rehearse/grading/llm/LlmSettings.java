package dev.rehearse.grading.llm;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which language model is used, and how much.
 *
 * @param url of the API, such as http://localhost:11434/v1; the path of the operation is added
 * @param key of the API, if it needs one; never logged
 * @param timeout of one request
 * @param attempts the most, the first included
 * @param requests the most requests of this grader, attempts counted: the budget of its owner, such as an interview
 */
public record LlmSettings(URI url, String model, @Nullable String key, Duration timeout, int attempts, int requests) {

    /** Names and literals of the loopback address; other names are not resolved, because DNS answers may change. */
    private static final Pattern LOOPBACK = Pattern.compile(
            "localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]",
            Pattern.CASE_INSENSITIVE);

    public LlmSettings {
        if (timeout.isNegative() || timeout.isZero() || attempts < 1 || requests < 0) {
            throw new IllegalArgumentException("timeout " + timeout + ", attempts " + attempts + ", requests "
                    + requests + ": must be above 0, 1 or more, and 0 or more");
        }
        String host = url.getHost();
        boolean isTls = "https".equalsIgnoreCase(url.getScheme());
        if (host == null || !(isTls || "http".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "url " + shown(url) + ": must be an address with http or https and a host");
        }
        if (key != null && !isTls && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("url " + shown(url)
                    + ": must be https, since a key is set, which http would send in plaintext to another machine;"
                    + " http with a key is for loopback addresses only");
        }
    }

    /** Without user information, query and fragment, which may contain secrets. */
    private static String shown(URI url) {
        return url.getHost() == null ? url.getScheme() + ":..." : url.getScheme() + "://" + url.getHost();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LlmSettings[" + url + ", " + model + "]";
    }
}
