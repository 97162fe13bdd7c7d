package dev.rehearse.cli.content;

import dev.rehearse.terminal.CountedStream;
import dev.rehearse.terminal.RedrawnLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Shows a progress bar for work that takes more than a second, and removes it at the end. */
final class Progress implements AutoCloseable {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long NEXT = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int KIB = 1024;

    private final RedrawnLine line;
    private final LongSupplier nanos;
    private long due;

    Progress(RedrawnLine line, LongSupplier nanos) {
        this.line = line;
        this.nanos = nanos;
        this.due = nanos.getAsLong() + FIRST;
    }

    /** The script knows whether standard error is a terminal. */
    static Progress onStandardError() {
        var line = new RedrawnLine(System.err, Boolean.getBoolean("rehearse.terminal"));
        return new Progress(line.erasedAtExit(), System::nanoTime);
    }

    /** Work of unknown length. */
    void begin(String work) {
        line.draw(work);
    }

    /** The same elements, counted as they are taken. */
    <T> Iterable<T> counted(String work, List<T> elements) {
        return counted(work, elements, elements.size());
    }

    /** The same elements, counted as they are taken; there are so many. */
    <T> Iterable<T> counted(String work, Iterable<T> elements, int all) {
        return () -> {
            var taken = new AtomicInteger();
            return StreamSupport.stream(elements.spliterator(), false)
                    .peek(element -> {
                        int before = taken.getAndIncrement();
                        show(() -> String.format(Locale.ROOT, "%s: %,d of %,d", work, before, all));
                    })
                    .iterator();
        };
    }

    /** The bytes of the file, counted as they are read. */
    InputStream reading(Path file, InputStream bytes) throws IOException {
        long size = Files.size(file);
        return new CountedStream(
                bytes,
                read -> show(() -> String.format(
                        Locale.ROOT, "Reading %s: %,d of %,d KiB", file.getFileName(), read / KIB, size / KIB)));
    }

    private void show(Supplier<String> text) {
        long now = nanos.getAsLong();
        if (now - due >= 0) {
            line.draw(text.get());
            due = now + NEXT;
        }
    }

    /** Clears the bar before other output. */
    void erase() {
        line.draw("");
    }

    @Override
    public void close() {
        line.close();
    }
}
