package dev.rehearse.interview;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears what is logged at INFO and above while it is open. */
final class LogEar extends Handler {

    private static final PatternFormatter FORMAT = new PatternFormatter("%s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void open() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        // PostgreSQL has a log of its own, which here is passed on.
        boolean isOurs = !String.valueOf(record.getLoggerName()).startsWith("io.zonky");
        if (isOurs && record.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(FORMAT.format(record));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
