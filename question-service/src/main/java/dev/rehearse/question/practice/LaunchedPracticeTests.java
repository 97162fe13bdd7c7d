package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * A cache of interview-service's launched practice tests. While that service is unavailable the last response is used,
 * so that pages don't depend on it.
 */
@ApplicationScoped
public class LaunchedPracticeTests {

    private static final Logger LOG = Logger.getLogger(LaunchedPracticeTests.class);

    /** How long a response or a failure is cached. A launch shows within this time. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** How much longer the last response may be used while the next one is being fetched. */
    private static final Duration TOLERATED = Duration.ofSeconds(3);

    private final PracticeTestsClient interviewService;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ReentrantLock response = new ReentrantLock();
    private volatile Cached known = new Cached(Map.of(), Instant.MIN);

    LaunchedPracticeTests(@RestClient PracticeTestsClient interviewService, Clock clock) {
        this.interviewService = interviewService;
        this.clock = clock;
    }

    /** The tests that ask about the topic: its own first, then those over several topics. */
    public List<PracticeTest> ofTopic(String topic) {
        return byTopic().getOrDefault(topic, List.of());
    }

    /** All of them, in the order of their titles. */
    public List<PracticeTest> all() {
        return byTopic().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(PracticeTest::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The topics that have one. */
    public Set<String> topics() {
        return byTopic().keySet();
    }

    /** The tests by topic, without blocking: empty if the last response is too old, which another request may renew. */
    public Optional<Map<String, List<PracticeTest>>> known() {
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

    /** One request at a time fetches; the others use the last response meanwhile, or wait if it is too old. */
    private Map<String, List<PracticeTest>> byTopic() {
        var last = known;
        var now = clock.instant();
        if (last.until().isAfter(now)) {
            return last.byTopic();
        }
        if (last.until().plus(TOLERATED).isAfter(now)) {
            return response.tryLock() ? renewed() : last.byTopic();
        }
        response.lock();
        return renewed();
    }

    /** Releases the lock. */
    private Map<String, List<PracticeTest>> renewed() {
        try {
            var last = known;
            var now = clock.instant();
            if (!last.until().isAfter(now)) {
                known = new Cached(ask(last), now.plus(FRESH));
            }
            return known.byTopic();
        } finally {
            response.unlock();
        }
    }

    private Map<String, List<PracticeTest>> ask(Cached last) {
        try {
            return byTopic(interviewService.launched());
        } catch (RuntimeException e) {
            LOG.debugf("interview-service does not answer: %s", e.getMessage());
            return last.byTopic();
        }
    }

    private static Map<String, List<PracticeTest>> byTopic(List<PracticeTest> tests) {
        Map<String, List<PracticeTest>> byTopic = new HashMap<>();
        tests.stream()
                .sorted(Comparator.comparingInt(
                        (PracticeTest test) -> test.topics().size()))
                .forEach(test -> test.topics()
                        .forEach(topic -> byTopic.computeIfAbsent(topic, _ -> new ArrayList<>())
                                .add(test)));
        byTopic.replaceAll((_, ofTopic) -> List.copyOf(ofTopic));
        return Map.copyOf(byTopic);
    }

    /** A cached response and its expiry. */
    private record Cached(Map<String, List<PracticeTest>> byTopic, Instant until) {}
}
