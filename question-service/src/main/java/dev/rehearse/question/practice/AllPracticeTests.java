package dev.rehearse.question.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The practice tests of any status, for authors. interview-service is asked each time; while it is unavailable, the
 * launched ones are all that is known.
 */
@ApplicationScoped
public class AllPracticeTests {

    private static final Logger LOG = Logger.getLogger(AllPracticeTests.class);

    private final AllPracticeTestsClient interviewService;
    private final LaunchedPracticeTests launched;

    AllPracticeTests(@RestClient AllPracticeTestsClient interviewService, LaunchedPracticeTests launched) {
        this.interviewService = interviewService;
        this.launched = launched;
    }

    /** The launched ones first, which have answers to look at, each in the order of their titles. */
    public List<PracticeTest> list(String authorization) {
        try {
            return interviewService.all(authorization).stream()
                    .sorted(Comparator.comparing((PracticeTest test) -> !"launched".equals(test.status()))
                            .thenComparing(PracticeTest::title, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        } catch (RuntimeException e) {
            LOG.debugf("interview-service does not list all practice tests: %s", e.getMessage());
            return launched.all();
        }
    }

    /** Those that ask about the topic. */
    public List<PracticeTest> ofTopic(String topic, String authorization) {
        return list(authorization).stream()
                .filter(test -> test.topics().contains(topic))
                .toList();
    }
}
