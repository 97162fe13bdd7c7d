package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The launched practice test of each topic, as interview-service last said. While that service is away the last answer
 * stands, so that reading never depends on it.
 */
@ApplicationScoped
public class LaunchedPracticeTests {

    private static final Logger LOG = Logger.getLogger(LaunchedPracticeTests.class);

    /** How long an answer, or a failure to get one, is good for: a launch shows within seconds. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final PracticeTestsClient interviewService;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    LaunchedPracticeTests(@RestClient PracticeTestsClient interviewService, Clock clock) {
        this.interviewService = interviewService;
        this.clock = clock;
    }

    public Optional<PracticeTest> ofTopic(String topic) {
        var now = clock.instant();
        var last = known.get(topic);
        if (last != null && last.until().isAfter(now)) {
            return last.practiceTest();
        }
        var next = new Known(ask(topic, last), now.plus(FRESH));
        known.put(topic, next);
        return next.practiceTest();
    }

    private Optional<PracticeTest> ask(String topic, @Nullable Known last) {
        try {
            return interviewService.launched(topic).stream().findFirst();
        } catch (RuntimeException e) {
            LOG.debugf("interview-service does not answer: %s", e.getMessage());
            return last == null ? Optional.empty() : last.practiceTest();
        }
    }

    /** An answer and the moment until which it is used without asking again. */
    private record Known(Optional<PracticeTest> practiceTest, Instant until) {}
}
