package dev.rehearse.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records what a service logs at INFO and above while it is open. */
public final class LogRecorder extends Handler {

    private static final PatternFormatter FORMAT = new PatternFormatter("%s%e");

    /** The embedded PostgreSQL and mail server of tests, which log into the same JVM. */
    private static final List<String> TEST_SERVERS = List.of("io.zonky", "com.icegreen");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public void open() {
        Logger.getLogger("").addHandler(this);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord event) {
        var logger = String.valueOf(event.getLoggerName());
        boolean isOurs = TEST_SERVERS.stream().noneMatch(logger::startsWith);
        if (isOurs && event.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(FORMAT.format(event));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
