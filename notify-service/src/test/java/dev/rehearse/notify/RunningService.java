package dev.rehearse.notify;

import dev.rehearse.testing.MailServer;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * The running service and what is around it. All tests share it, since other resources or another profile would start everything
 * anew, which takes seconds.
 */
@WithTestResource(Postgres.class)
@WithTestResource(MailServer.class)
@WithTestResource(QuestionService.class)
@WithTestResource(InterviewService.class)
@WithTestResource(Signing.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RunningService {}
