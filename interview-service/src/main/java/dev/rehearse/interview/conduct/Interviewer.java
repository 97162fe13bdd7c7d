package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.conduct.Interviews.Found;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.practicetest.PracticeTests;
import dev.rehearse.interview.report.EndReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** Conducts interviews: starts them, records answers, ends and deletes them. */
@ApplicationScoped
class Interviewer {

    private final PracticeTests practiceTests;
    private final CurrentPools pools;
    private final AdaptiveProcedures procedures;
    private final Interviews interviews;
    private final Answers answers;
    private final SecureRandom seeds = new SecureRandom();

    Interviewer(
            PracticeTests practiceTests,
            CurrentPools pools,
            AdaptiveProcedures procedures,
            Interviews interviews,
            Answers answers) {
        this.practiceTests = practiceTests;
        this.pools = pools;
        this.procedures = procedures;
        this.interviews = interviews;
        this.answers = answers;
    }

    /** Starts an interview and returns what opens it. No database connection is held while the items are asked for. */
    Secret start(String practiceTest, ClientAddress client) {
        var test = QuarkusTransaction.requiringNew().call(() -> practiceTests.launchedBySlug(practiceTest));
        var items = pools.of(test.topic());
        if (items.size() == 0) {
            throw new NoItems(practiceTest);
        }
        var secret = Secret.random();
        interviews.begin(new Interview(secret, test, items, seeds.nextLong()), client);
        return secret;
    }

    Conduct conduct(Secret secret) {
        return conduct(interviews.bySecret(secret));
    }

    private Conduct conduct(Found found) {
        var interview = found.interview();
        return new Conduct(found, procedures.of(interview), answers.of(interview));
    }

    /**
     * Records the answer to the question at hand. The same answer sent again changes nothing; anything else that is not
     * the answer to that question is an {@link AnswerRefused}.
     */
    @Transactional
    void record(Secret secret, int position, UUID question, List<String> sent) {
        var conduct = conduct(interviews.bySecretForChange(secret));
        if (position <= conduct.answers().size()) {
            checkRepeated(conduct, position, question, sent);
            return;
        }
        switch (conduct.progress()) {
            case Progress.Over _ -> throw AnswerRefused.interviewEnded();
            case Progress.Asking asking -> recordNew(conduct, asking, position, question, sent);
        }
    }

    private static void checkRepeated(Conduct conduct, int position, UUID question, List<String> sent) {
        var first = conduct.answers().get(position - 1);
        if (!first.is(question, Given.to(conduct.item(first.item()), sent))) {
            throw AnswerRefused.alreadyAnswered(position);
        }
    }

    private void recordNew(Conduct conduct, Progress.Asking asking, int position, UUID question, List<String> sent) {
        if (position != asking.position()) {
            throw AnswerRefused.notAskedYet(position, asking.position());
        }
        if (!question.equals(asking.item().id())) {
            throw AnswerRefused.otherQuestion(question, position);
        }
        var given = Given.to(asking.item(), sent);
        var answer = new Answer(conduct.interview().id, position, asking.item(), given, conduct.now());
        answers.persist(answer);
        endIfDone(conduct.with(answer));
    }

    private static void endIfDone(Conduct conduct) {
        if (conduct.progress() instanceof Progress.Over(var reason, var at)) {
            conduct.interview().end(reason, at);
        }
    }

    /** Ends the interview at the candidate's wish; one that is over stays as it is. */
    @Transactional
    void finish(Secret secret) {
        var conduct = conduct(interviews.bySecretForChange(secret));
        if (conduct.progress() instanceof Progress.Asking) {
            conduct.interview().end(EndReason.CANDIDATE, conduct.now());
        }
    }

    /** Deletes the interview and its answers; throws {@link NoSuchInterview}. */
    void delete(Secret secret) {
        interviews.delete(secret);
    }
}
