package dev.rehearse.notify;

import dev.rehearse.testing.MailServer;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * The running service and what is around it. All tests share it, since other resources or another profile would start
 * everything anew, which takes seconds.
 */
@WithTestResource(Postgres.class)
@WithTestResource(MailServer.class)
@WithTestResource(QuestionService.class)
@WithTestResource(InterviewService.class)
@WithTestResource(Signing.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RunningService {

    /** Most conditions hold after some milliseconds; Awaitility's own interval would be most of the time of a test. */
    @BeforeAll
    static void look_often() {
        Awaitility.setDefaultPollInterval(20, TimeUnit.MILLISECONDS);
    }
}
