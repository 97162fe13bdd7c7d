package dev.rehearse.benchmarks.exchange;

import com.sun.management.OperatingSystemMXBean;
import dev.rehearse.benchmarks.catalog.GeneratedContent;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.Formats;
import dev.rehearse.formats.exchange.ContentText;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One export or import in a process of its own; prints what it took. */
final class ExchangeProbe {

    /** Often enough to see a heap that grows, seldom enough to cost little. */
    private static final int BETWEEN_COLLECTIONS = 500;

    private static long most;

    private ExchangeProbe() {}

    /** Format, number of questions, export or import, file. */
    public static void main(String... words) throws IOException {
        int count = Integer.parseInt(words[1]);
        var file = Path.of(words[3]);
        int done = words[2].equals("export") ? exported(words[0], count, file) : imported(words[0], file);
        look();
        if (done == 0) {
            System.out.println("no question");
            System.exit(1);
        }
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("%.1f, %.1f%n", most / 1e6, system.getProcessCpuTime() / 1e9);
    }

    private static int exported(String name, int count, Path file) throws IOException {
        var format = (Exporting) Formats.named(name).orElseThrow();
        var content = new GeneratedContent(1);
        var written = new AtomicInteger();
        Iterable<Question> questions = () -> IntStream.range(0, count)
                .mapToObj(number -> question(content, number))
                .peek(question -> counted(written.incrementAndGet()))
                .iterator();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(questions, out);
        }
        return written.get();
    }

    private static Question question(GeneratedContent content, int number) {
        var text = number % 2 == 0 ? content.question(number) : content.choice(number);
        var name = "question-" + number;
        var read = new ContentText(name + ".md").read(text, name).orElseThrow();
        return new Question(read.file(), read.id(), "topic", read.slug(), read.profile(), read.prompt(), read.task());
    }

    private static int imported(String name, Path file) throws IOException {
        var format = (Importing) Formats.named(name).orElseThrow();
        var read = new AtomicInteger();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            format.read("file", in, placed -> counted(read.incrementAndGet()));
        }
        return read.get();
    }

    private static void counted(int questions) {
        if (questions % BETWEEN_COLLECTIONS == 0) {
            look();
        }
    }

    private static void look() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        most = Math.max(most, heap.getUsed());
    }
}
