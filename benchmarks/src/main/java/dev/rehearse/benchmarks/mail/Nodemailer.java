package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * nodemailer with its pool of connections, in a process that lives from round to round, so that it is warm like ours.
 */
final class Nodemailer implements Sender {

    static final String VERSION = "10.6.0";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private Nodemailer(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        this.orders = process.outputWriter(StandardCharsets.US_ASCII);
    }

    /** Fetches it and starts it, if this machine has Node. */
    static Optional<Nodemailer> start(Programs programs, Path home, int port) throws IOException, InterruptedException {
        Optional<Path> node = programs.find("node");
        Optional<Path> npm = programs.find("npm");
        if (node.isEmpty() || npm.isEmpty()) {
            System.out.println("nodemailer is left out: there is no node with npm on the PATH.");
            return Optional.empty();
        }
        Path folder = Files.createDirectories(home.resolve("target/nodemailer"));
        int exit = new ProcessBuilder(
                        npm.get().toString(),
                        "install",
                        "--prefix=" + folder,
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--loglevel=error",
                        "nodemailer@" + VERSION)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            System.out.println("nodemailer is left out: npm could not install it.");
            return Optional.empty();
        }
        List<String> command = List.of(
                node.get().toString(),
                home.resolve("nodemailer.cjs").toString(),
                folder.resolve("node_modules/nodemailer").toString(),
                String.valueOf(port),
                String.valueOf(CONNECTIONS));
        return Optional.of(new Nodemailer(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()));
    }

    @Override
    public String name() {
        return "nodemailer " + VERSION + ", pool";
    }

    @Override
    public Duration send(int mails) throws IOException {
        orders.write(mails + "\n");
        orders.flush();
        String millis = answers.readLine();
        if (millis == null) {
            throw new Refused("nodemailer did not get its mails through; what it said is above.");
        }
        return Duration.ofNanos((long) (Double.parseDouble(millis) * 1e6));
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }
}
