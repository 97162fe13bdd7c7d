package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.interview.Candidate.Pace;
import dev.rehearse.benchmarks.interview.InterviewBenchmark.Sample;
import dev.rehearse.benchmarks.notify.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes very many short interviews with one service, and looks after each tenth of them how much memory it holds. */
final class MemoryBenchmark {

    private static final int ITEMS = 53;
    private static final int AT_ONCE = 32;
    private static final int TENTHS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Sample sample;
    private final int interviews;
    private final ServiceProcess service;

    private MemoryBenchmark(Sample sample, int interviews, ServiceProcess service) {
        this.sample = sample;
        this.interviews = interviews;
        this.service = service;
    }

    /** @param interviews in all; fewer if half an hour is not enough */
    static void run(Sample sample, int interviews, Path home) throws IOException, InterruptedException, SQLException {
        new MeasuredService(home, sample.seed(), sample.flags()).run((service, database) -> {
            StoredInterviews stored = new StoredInterviews(database);
            stored.execute(PracticeTests.insertShort(ITEMS));
            new MemoryBenchmark(sample, interviews, service).measure();
            stored.print();
        });
    }

    /** What a tenth left behind. */
    private record Tenth(int interviews, double rate, double heap, long resident) {}

    private void measure() throws IOException, InterruptedException {
        System.out.printf(
                "%,d interviews of at most %d questions, %d at once, seed %d; heap in use after a collection ...%n%n",
                interviews, PracticeTests.SHORT, AT_ONCE, sample.seed());
        System.out.printf("%10s %10s %9s %12s %7s%n", "interviews", "answers/s", "heap MB", "resident MB", "503");
        long until = System.nanoTime() + LONGEST.toNanos();
        Tenth first = tenth(0, until);
        Tenth last = first;
        for (int i = 1; i < TENTHS; i++) {
            last = tenth(i, until);
        }
        System.out.printf(
                Locale.ROOT,
                "%nFrom the first tenth to the last: heap %+.1f MB, resident memory %+d MB, answers/s %+.0f %%%n",
                last.heap() - first.heap(),
                last.resident() - first.resident(),
                100 * (last.rate() / first.rate() - 1));
    }

    private Tenth tenth(int number, long until) throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(share(number + 1) - share(number));
        Pace pace = new Pace(until, Duration.ZERO, left);
        long begun = System.nanoTime();
        Candidates candidates = Candidates.together(
                AT_ONCE,
                i -> new Candidate(
                        service.port(), StoredPools.topic(ITEMS), pace, sample.seed() + (long) AT_ONCE * number + i));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Tenth tenth = new Tenth(
                candidates.starts().length,
                candidates.answers().length / seconds,
                new Heap(service.pid()).usedAfterCollection(),
                service.memory());
        System.out.printf(
                "%,10d %,10.0f %9.1f %12d %7d%n",
                share(number) + tenth.interviews(), tenth.rate(), tenth.heap(), tenth.resident(), candidates.refused());
        return tenth;
    }

    /** How many interviews there are to be after so many tenths. */
    private int share(int tenths) {
        return (int) ((long) interviews * tenths / TENTHS);
    }
}
