package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.layout.Service;
import io.vertx.core.http.impl.HttpUtils;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a request goes. */
sealed interface Route {

    /** What "OPTIONS *" asks about, as a path. */
    String WHOLE_SERVER = "/*";

    /** To a service. */
    record Forward(Service service) implements Route {}

    /** To the mailbox. */
    record Mailbox(String path) implements Route {}

    /** Nowhere: health, metrics and the like are for the operator, who asks the service itself. */
    record Closed() implements Route {}

    /** A path that makes no sense. */
    record Unreadable() implements Route {}

    /** Decides by the path as the services will see it, so that no spelling of a closed path gets through. */
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
