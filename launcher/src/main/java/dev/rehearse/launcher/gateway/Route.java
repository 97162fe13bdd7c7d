package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.layout.Service;
import io.vertx.core.http.impl.HttpUtils;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The destination of a request. */
sealed interface Route {

    /** The path that stands for "OPTIONS *". */
    String WHOLE_SERVER = "/*";

    /** A service. */
    record Forward(Service service) implements Route {}

    /** The mailbox. */
    record Mailbox(String path) implements Route {}

    /** None: health, metrics and the like are on the service's management port only. */
    record Closed() implements Route {}

    /** An invalid path. */
    record Unreadable() implements Route {}

    /**
     * Routes by the normalized path that the services will see, so that no alternative spelling reaches a closed path.
     */
    static Route of(@Nullable String path) {
        try {
            return ofNormal(HttpUtils.normalizePath(Objects.requireNonNullElse(path, "/")));
        } catch (IllegalArgumentException malformed) {
            return new Unreadable();
        }
    }

    private static Route ofNormal(String path) {
        if (isAtOrBelow("/q", path) || path.equals(WHOLE_SERVER)) {
            return new Closed();
        }
        if (isAtOrBelow("/mailbox", path)) {
            return new Mailbox(path);
        }
        return List.of(Service.INTERVIEW, Service.NOTIFY).stream()
                .filter(service -> isAtOrBelow(service.rootPath(), path))
                .map(Forward::new)
                .findFirst()
                .orElse(new Forward(Service.QUESTION));
    }

    private static boolean isAtOrBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
