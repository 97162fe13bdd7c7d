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
 * A cache of interview-service's launched practice test of each topic. While that service is unavailable the last
 * response is used, so that pages don't depend on it.
 */
@ApplicationScoped
public class LaunchedPracticeTests {

    private static final Logger LOG = Logger.getLogger(LaunchedPracticeTests.class);

    /** How long a response or a failure is cached. A launch shows within this time. */
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

    /** A cached response and its expiry. */
    private record Known(Optional<PracticeTest> practiceTest, Instant until) {}
}
