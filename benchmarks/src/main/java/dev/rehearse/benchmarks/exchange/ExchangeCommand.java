package dev.rehearse.benchmarks.exchange;

import dev.rehearse.formats.Formats;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.terminal.command.WholeNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures exports and imports in each format, each in a process of its own with a small heap. */
@Command(
        name = "exchange",
        description = "Measure the memory of exports and imports of 1,000 and 10,000 questions in each format.")
public final class ExchangeCommand implements Callable<Integer> {

    private static final List<Integer> COUNTS = List.of(1_000, 10_000);

    @Option(
            names = "--heap",
            paramLabel = "MEGABYTES",
            converter = Megabytes.class,
            defaultValue = "64",
            description = "The largest heap of each process; ${DEFAULT-VALUE} MB if not given.")
    private int heap;

    @Option(names = "--format", paramLabel = "NAME", description = "One format only, such as qti-3.0.")
    private List<String> formats = Formats.names(Exporting.class);

    private static final class Megabytes extends WholeNumber {
        private Megabytes() {
            super(16, 4096);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.printf(
                "Heap after collections, at most, of %d MB; CPU time with the start of Java%n%n"
                        + "| format | questions | file, MB | export: heap MB, CPU s | import: heap MB, CPU s |%n"
                        + "|---|---|---|---|---|%n",
                heap);
        var folder = Files.createTempDirectory("rehearse-exchange-");
        try {
            for (String format : formats) {
                for (int count : COUNTS) {
                    measure(format, count, folder.resolve("file"));
                }
            }
        } finally {
            Files.deleteIfExists(folder.resolve("file"));
            Files.delete(folder);
        }
        return 0;
    }

    private void measure(String format, int count, Path file) throws IOException, InterruptedException {
        var exported = probe(format, count, "export", file);
        var imported = format.equals("anki") ? "" : probe(format, count, "import", file);
        System.out.printf(
                "| `%s` | %,d | %.1f | %s | %s |%n", format, count, Files.size(file) / 1e6, exported, imported);
    }

    private String probe(String format, int count, String what, Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ExchangeProbe.class.getName()));
        command.addAll(List.of(format, String.valueOf(count), what, file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0
                ? said
                : "failed: " + said.lines().findFirst().orElse("");
    }
}
