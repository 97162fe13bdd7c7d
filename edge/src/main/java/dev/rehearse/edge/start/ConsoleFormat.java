package dev.rehearse.edge.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.jboss.logmanager.ExtHandler;

/** Formats each log event as a single line in production, from before the first request. */
@Singleton
class ConsoleFormat {

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
                escape(handler);
            }
        }
    }

    /** Quarkus wraps the console handlers in one that is delayed until the configuration is known. */
    private static void escape(Handler handler) {
        if (handler.getFormatter() != null) {
            handler.setFormatter(new SingleLineFormatter(handler.getFormatter()));
        }
        if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                escape(child);
            }
        }
    }
}
