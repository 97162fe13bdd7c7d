package dev.rehearse.benchmarks.catalog;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    private record Run(Process process, Path times, Path output) {}

    /** All clients ask for the same addresses. */
    Result run(List<String> addresses) throws IOException, InterruptedException {
        return result(List.of(start("all", addresses, clients)));
    }

    /** Each client asks for addresses of its own: h2load has all its clients begin with the first. */
    Result runApart(List<String> addresses) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<String> own = IntStream.iterate(client, i -> i < addresses.size(), i -> i + clients)
                    .mapToObj(addresses::get)
                    .toList();
            runs.add(start("client-" + client, own, 1));
        }
        return result(runs);
    }

    private Run start(String name, List<String> addresses, int connections) throws IOException {
        Path list = Files.write(folder.resolve(name + "-addresses.txt"), addresses);
        Path times = folder.resolve(name + "-times.txt");
        Path output = folder.resolve(name + "-output.txt");
        Files.deleteIfExists(times);
        List<String> command = new ArrayList<>(List.of("h2load", "--h1", "-t", "1"));
        command.addAll(List.of("-c", String.valueOf(connections), "-D", String.valueOf(seconds)));
        command.addAll(List.of("-i", list.toString(), "--log-file", times.toString(), "-H", "accept-encoding: gzip"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Run(process, times, output);
        } catch (IOException missing) {
            throw new Refused("There is no h2load; Debian has it in nghttp2-client. " + missing.getMessage());
        }
    }

    private Result result(List<Run> runs) throws IOException, InterruptedException {
        List<String[]> lines = new ArrayList<>();
        for (Run run : runs) {
            if (run.process().waitFor() != 0) {
                throw new Refused("h2load failed: " + Files.readString(run.output()));
            }
            Files.readAllLines(run.times()).forEach(line -> lines.add(line.split("\t")));
        }
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
}
