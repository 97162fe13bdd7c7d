package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The heap of another Java process of this machine, as the JDK's jcmd tells it.
 *
 * @param pid of the process
 */
record Heap(long pid) {

    private static final double KILOBYTES = 1024;

    /** A generation or the whole heap, but not a part of a generation, which has a percentage, nor the metaspace. */
    private static final Pattern USED =
            Pattern.compile("total (?:reserved )?\\d+K,(?: committed \\d+K,)? used (\\d+)K");

    /** What is in use directly after a collection, in MB. */
    double usedAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        return used(jcmd("GC.heap_info"));
    }

    /** The sum of what a heap_info says is in use, in MB. */
    static double used(String information) {
        long kilobytes = USED.matcher(information)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        if (kilobytes == 0) {
            throw new Refused("jcmd says nothing of the heap: " + information);
        }
        return kilobytes / KILOBYTES;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refused("jcmd failed: " + said);
        }
        return said;
    }
}
