package dev.rehearse.benchmarks.catalog;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** h2load of nghttp2, which asks for one address after the other over as many connections as there are clients. */
final class HttpLoad {

    private final Path folder;
    private final int clients;
    private final int seconds;

    /** @param folder for addresses and times */
    HttpLoad(Path folder, int clients, int seconds) {
        this.folder = folder;
        this.clients = clients;
        this.seconds = seconds;
    }

    /**
     * Rate and latency of the responses.
     *
     * @param rate responses a second
     * @param p50 median latency in milliseconds
     * @param p99 latency in milliseconds that 99 percent do not exceed
     * @param failed responses other than 200 and 304
     */
    record Result(double rate, double p50, double p99, long failed) {}

    Result run(List<String> addresses, String... headers) throws IOException, InterruptedException {
        Path list = Files.write(folder.resolve("addresses.txt"), addresses);
        Path times = folder.resolve("times.txt");
        Files.deleteIfExists(times);
        List<String> command = new ArrayList<>(List.of("h2load", "--h1", "-t", "1"));
        command.addAll(List.of("-c", String.valueOf(clients), "-D", String.valueOf(seconds)));
        command.addAll(List.of("-i", list.toString(), "--log-file", times.toString(), "-H", "accept-encoding: gzip"));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        run(command);
        List<String[]> lines =
                Files.readAllLines(times).stream().map(line -> line.split("\t")).toList();
        double[] millis = lines.stream()
                .mapToDouble(line -> Long.parseLong(line[2]) / 1000.0)
                .sorted()
                .toArray();
        if (millis.length == 0) {
            throw new Refused("h2load got no response");
        }
        long failed = lines.stream()
                .filter(line -> !Arrays.asList("200", "304").contains(line[1]))
                .count();
        return new Result(millis.length / (double) seconds, percentile(millis, 0.50), percentile(millis, 0.99), failed);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Refused("h2load failed: " + said);
            }
        } catch (IOException missing) {
            throw new Refused("There is no h2load; Debian has it in nghttp2-client. " + missing.getMessage());
        }
    }
}
