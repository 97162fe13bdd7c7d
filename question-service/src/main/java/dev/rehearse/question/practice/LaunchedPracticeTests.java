package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A cache of interview-service's launched practice tests of each topic. While that service is unavailable the last
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

    /** Those that ask about the topic: its own, and those over several topics. */
    public List<PracticeTest> ofTopic(String topic) {
        var now = clock.instant();
        var last = known.get(topic);
        if (last != null && last.until().isAfter(now)) {
            return last.practiceTests();
        }
        var next = new Known(ask(topic, last), now.plus(FRESH));
        known.put(topic, next);
        return next.practiceTests();
    }

    private List<PracticeTest> ask(String topic, @Nullable Known last) {
        try {
            return List.copyOf(interviewService.launched(topic));
        } catch (RuntimeException e) {
            LOG.debugf("interview-service does not answer: %s", e.getMessage());
            return last == null ? List.of() : last.practiceTests();
        }
    }

    /** A cached response and its expiry. */
    private record Known(List<PracticeTest> practiceTests, Instant until) {}
}
