package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long a grade of a usual answer takes on one core when warm, and what memory the grader adds. */
final class GradingSpeed {

    private static final int ROUNDS = 5;
    private static final int GRADES = 100;

    /** 150 words. */
    private static final String ANSWER = """
            Calling the function gives you a coroutine object and executes nothing of the body. When you await it, the body runs \
            until the result is there and the expression has the value that the coroutine returns, or raises what it raises. If \
            it has to wait for something, for example for a socket, the current coroutine is paused and the event loop runs \
            other tasks in the meantime; if it does not have to wait, it simply carries on. You can write await only inside \
            an async function, otherwise it is a syntax error. When you forget it, the work is not done at all, because you \
            only hold an object that is always true in a condition. Once that object is destroyed, Python shows a warning \
            that the coroutine was never awaited, which is easy to overlook in a log. I would turn such warnings into errors \
            in the tests, and let a linter look for calls whose result is not used.""";

    private static final Rubric RUBRIC = new Rubric(IntStream.range(0, 6)
            .mapToObj(i -> RubricPoint.of(
                    "point-" + i,
                    List.of(
                                    "Calling a coroutine function returns a coroutine object.",
                                    "The call runs none of the function's body.",
                                    "Await gives the result of what it waits for.",
                                    "The coroutine is suspended if the result is not there yet.",
                                    "Await may stand only inside async def.",
                                    "A forgotten await shows as a warning.")
                            .get(i)))
            .toList());

    private GradingSpeed() {}

    static void print(PrintStream out) throws IOException {
        long before = resident();
        var grader = new LocalGrader();
        var task = GradingTask.of("What does a call of a coroutine function do?", List.of(), RUBRIC, ANSWER);
        long loading = System.nanoTime();
        grader.grade(task);
        out.println(String.format(
                Locale.ROOT, "first grade, model loaded with it: %.0f ms", (System.nanoTime() - loading) / 1e6));
        var processor = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            long worked = processor.getCurrentThreadCpuTime();
            for (int i = 0; i < GRADES; i++) {
                grader.grade(task);
            }
            out.println(String.format(
                    Locale.ROOT,
                    "round %d: %.1f ms of one core a grade, %.1f ms by the clock",
                    round,
                    (processor.getCurrentThreadCpuTime() - worked) / 1e6 / GRADES,
                    (System.nanoTime() - began) / 1e6 / GRADES));
        }
        System.gc();
        out.println(
                String.format(Locale.ROOT, "resident memory: %d MB more than before", (resident() - before) / 1024));
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
