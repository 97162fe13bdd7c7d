package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one interview after the other over one connection, with answers by chance, and notes how long each took. */
final class Candidate implements Callable<Candidate> {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("\"question\":\\{\"position\":(\\d+),\"id\":\"([^\"]+)\"");

    private final int port;
    private final String practiceTest;
    private final Pace pace;
    private final String client;
    private final SplittableRandom random;
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> answers = new ArrayList<>();
    private int refused;

    /**
     * How fast it answers.
     *
     * @param until no answer begins later, by {@link System#nanoTime}
     * @param think before an answer, on average
     */
    record Pace(long until, Duration think) {}

    /**
     * Connects when it is called.
     *
     * @param seed of the answers, and of the address that the candidate has
     */
    Candidate(int port, String practiceTest, Pace pace, long seed) {
        this.port = port;
        this.practiceTest = practiceTest;
        this.pace = pace;
        this.client = "10.1.%d.%d".formatted(seed >> 8 & 0xff, seed & 0xff);
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Candidate call() throws IOException {
        try (Connection connection = new Connection(port, client)) {
            while (System.nanoTime() < pace.until()) {
                interview(connection);
            }
        }
        return this;
    }

    private void interview(Connection connection) throws IOException {
        long begun = System.nanoTime();
        String state = connection.post("/interview/api/interviews", "{\"practiceTest\":\"" + practiceTest + "\"}");
        if (state.isEmpty()) {
            refused++;
            return;
        }
        starts.add(System.nanoTime() - begun);
        Matcher id = ID.matcher(state);
        if (!id.find()) {
            throw new Refused("interview-service started no interview: " + state);
        }
        String answersOf = "/interview/api/interviews/" + id.group(1) + "/answers";
        Matcher question = QUESTION.matcher(state);
        while (question.find() && System.nanoTime() < pace.until()) {
            String answer = "{\"position\":%s,\"question\":\"%s\",\"answer\":[\"%c\"]}"
                    .formatted(question.group(1), question.group(2), (char) ('a' + random.nextInt(2)));
            think();
            begun = System.nanoTime();
            state = connection.post(answersOf, answer);
            if (state.isEmpty()) {
                refused++;
            } else {
                answers.add(System.nanoTime() - begun);
            }
            question = QUESTION.matcher(state);
        }
    }

    /** Not for all candidates as long, so that they do not answer in step. */
    private void think() {
        LockSupport.parkNanos((long) (2 * random.nextDouble() * pace.think().toNanos()));
    }

    /** How many requests the service was not available for. */
    int refused() {
        return refused;
    }

    List<Long> starts() {
        return List.copyOf(starts);
    }

    List<Long> answers() {
        return List.copyOf(answers);
    }
}
