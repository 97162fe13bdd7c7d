package dev.rehearse.question.author.attempt;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.question.author.attempt.GraderClient.AnswerToGrade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks interview-service to grade an answer, as in an interview. */
@ApplicationScoped
class Grader {

    private static final Logger LOG = Logger.getLogger(Grader.class);

    private final GraderClient interviewService;

    Grader(@RestClient GraderClient interviewService) {
        this.interviewService = interviewService;
    }

    TriedAnswer grade(Question question, Task.Open task, String answer, String authorization) {
        try {
            return TriedAnswer.Graded.of(
                    interviewService.grade(authorization, AnswerToGrade.of(question, task, answer)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.debugf("interview-service does not grade: %s", e.getMessage());
            return new TriedAnswer.NotGraded();
        }
    }
}
