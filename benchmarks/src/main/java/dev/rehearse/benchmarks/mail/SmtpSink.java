package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.FreePort;
import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postfix's smtp-sink(1): a mail server that accepts, discards and counts mails. */
final class SmtpSink implements AutoCloseable {

    /*
     * With -c it writes its counters after every mail. They go into a file, of which only the end is read, when it is
     * needed: reading costs nothing during the measurement, and the count is of the mails that the server has accepted.
     */

    private static final Pattern COUNTERS = Pattern.compile("mesg=(\\d+)\\s");
    private static final int END_OF_FILE = 200;
    private static final int BACKLOG = 100;

    private final Process process;
    private final Path counters;
    private final int port;

    private SmtpSink(Process process, Path counters, int port) {
        this.process = process;
        this.counters = counters;
        this.port = port;
    }

    static SmtpSink start(Path program) throws IOException, InterruptedException {
        int port = FreePort.first();
        Path counters = Files.createTempFile("smtp-sink", ".txt");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-c"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("127.0.0.1:" + port, String.valueOf(BACKLOG)));
        Process process = new ProcessBuilder(command)
                .redirectOutput(counters.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SmtpSink sink = new SmtpSink(process, counters, port);
        while (FreePort.isFree(port)) {
            if (!process.isAlive()) {
                throw new Refused("smtp-sink ended with exit code " + process.exitValue() + ".");
            }
            Thread.sleep(20);
        }
        return sink;
    }

    int port() {
        return port;
    }

    /** The number of mails accepted since the start. */
    long mails() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(counters.toFile(), "r")) {
            long begin = Math.max(0, file.length() - END_OF_FILE);
            byte[] end = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(end);
            return last(new String(end, StandardCharsets.US_ASCII));
        }
    }

    /** The same once it does not grow any more: its last counters may come after its last reply. */
    long settled() throws IOException, InterruptedException {
        long before = -1;
        long now = mails();
        while (now != before) {
            Thread.sleep(50);
            before = now;
            now = mails();
        }
        return now;
    }

    /** The last count in a text that may break off in the middle of one. */
    static long last(String text) {
        long count = 0;
        Matcher matcher = COUNTERS.matcher(text);
        while (matcher.find()) {
            count = Long.parseLong(matcher.group(1));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(counters);
    }
}
