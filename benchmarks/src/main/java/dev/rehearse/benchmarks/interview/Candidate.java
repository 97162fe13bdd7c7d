package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one interview after the other over one connection, with answers by chance, and notes how long each took. */
final class Candidate implements Callable<Candidate> {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern QUESTION =
            Pattern.compile("\"question\":\\{\"position\":(\\d+),\"id\":\"([^\"]+)\",\"kind\":\"([^\"]+)\"");
    private final int port;
    private final String practiceTest;
    private final Pace pace;
    private final String client;
    private final SplittableRandom random;
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> answers = new ArrayList<>();
    private int refused;

    /**
     * How fast and how long candidates answer.
     *
     * @param until no interview and no answer begins later, by {@link System#nanoTime}
     * @param think before an answer, on average
     * @param interviews that all candidates of this pace may still begin
     */
    record Pace(long until, Duration think, AtomicInteger interviews) {

        static Pace timed(long until, Duration think) {
            return new Pace(until, think, new AtomicInteger(Integer.MAX_VALUE));
        }

        boolean isInTime() {
            return System.nanoTime() < until;
        }

        boolean begins() {
            return isInTime() && interviews.getAndDecrement() > 0;
        }
    }

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
            while (pace.begins()) {
                interview(connection);
            }
        }
        return this;
    }

    private void interview(Connection connection) throws IOException {
        long begun = System.nanoTime();
        String state = connection.post("/interview/api/interviews", """
                {"practiceTest":"%s","kinds":["single-choice","multiple-choice","output","short-answer","order"]}
                """.formatted(practiceTest));
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
        while (question.find() && pace.isInTime()) {
            think();
            begun = System.nanoTime();
            state = connection.post(answersOf, submission(question));
            if (state.isEmpty()) {
                refused++;
            } else {
                answers.add(System.nanoTime() - begun);
            }
            question = QUESTION.matcher(state);
        }
    }

    private String submission(Matcher question) {
        return "{\"position\":%s,\"question\":\"%s\",\"answer\":[%s]}"
                .formatted(question.group(1), question.group(2), answer(question.group(3)));
    }

    /** By chance; what the items of {@link GeneratedItem} accept is among it. */
    private String answer(String kind) {
        boolean first = random.nextBoolean();
        return switch (kind) {
            case "single-choice" -> first ? "\"a\"" : "\"b\"";
            case "multiple-choice" -> first ? "\"a\",\"c\"" : "\"b\",\"d\"";
            case "order" -> first ? "\"a\",\"b\",\"c\",\"d\"" : "\"d\",\"c\",\"b\",\"a\"";
            default -> first ? "\"one\"" : "\"two\"";
        };
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
