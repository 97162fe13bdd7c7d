package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Candidates who have taken their interviews at the same time. */
record Candidates(List<Candidate> all) {

    Candidates {
        all = List.copyOf(all);
    }

    /** Has so many take interviews at once, until each has come to its end. */
    static Candidates together(int number, IntFunction<Candidate> candidate) throws InterruptedException {
        List<Candidate> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(number)) {
            List<Future<Candidate>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                running.add(threads.submit(candidate.apply(i)));
            }
            for (Future<Candidate> one : running) {
                done.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new Refused("A candidate failed: " + e.getCause());
        }
        return new Candidates(done);
    }

    /** How many requests the service was not available for. */
    int refused() {
        return all.stream().mapToInt(Candidate::refused).sum();
    }

    /** How long each start took, in ns. */
    long[] starts() {
        return times(Candidate::starts);
    }

    /** How long each answer took, in ns. */
    long[] answers() {
        return times(Candidate::answers);
    }

    private long[] times(Function<Candidate, List<Long>> which) {
        return all.stream()
                .flatMap(candidate -> which.apply(candidate).stream())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
