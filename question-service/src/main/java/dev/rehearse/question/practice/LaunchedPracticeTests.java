package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** How much longer the last response may be used while the next one is on its way. */
    private static final Duration TOLERATED = Duration.ofSeconds(3);

    private final PracticeTestsClient interviewService;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
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

    /** The tests by topic, without any waiting: empty if the last response is too old, which another request may renew. */
    public Optional<Map<String, PracticeTest>> known() {
        var last = known;
        var now = clock.instant();
        if (!last.until().isAfter(now) && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::renew);
        }
        return last.until().plus(TOLERATED).isAfter(now) ? Optional.of(last.byTopic()) : Optional.empty();
    }

    private void renew() {
        try {
            byTopic();
        } finally {
            asking.set(false);
        }
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
