package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * A cache of interview-service's launched practice tests. While that service is unavailable the last response is used, so
 * that pages don't depend on it.
 */
@ApplicationScoped
public class LaunchedPracticeTests {

    private static final Logger LOG = Logger.getLogger(LaunchedPracticeTests.class);

    /** How long a response or a failure is cached. A launch shows within this time. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final PracticeTestsClient interviewService;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    LaunchedPracticeTests(@RestClient PracticeTestsClient interviewService, Clock clock) {
        this.interviewService = interviewService;
        this.clock = clock;
    }

    public Optional<PracticeTest> ofTopic(String topic) {
        return Optional.ofNullable(byTopic().get(topic));
    }

    /** The topics that have one. */
    public Set<String> topics() {
        return byTopic().keySet();
    }

    private Map<String, PracticeTest> byTopic() {
        var last = known;
        var now = clock.instant();
        if (last.until().isAfter(now)) {
            return last.byTopic();
        }
        var next = new Known(ask(last), now.plus(FRESH));
        known = next;
        return next.byTopic();
    }

    private Map<String, PracticeTest> ask(Known last) {
        try {
            return interviewService.launched().stream()
                    .collect(Collectors.toMap(PracticeTest::topic, Function.identity(), (first, other) -> first));
        } catch (RuntimeException e) {
            LOG.debugf("interview-service does not answer: %s", e.getMessage());
            return last.byTopic();
        }
    }

    /** A cached response and its expiry. */
    private record Known(Map<String, PracticeTest> byTopic, Instant until) {}
}
