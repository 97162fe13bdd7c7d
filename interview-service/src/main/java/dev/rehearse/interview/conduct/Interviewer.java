package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.ItemSourceClient;
import dev.rehearse.interview.practicetest.PracticeTests;
import dev.rehearse.interview.report.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Conducts interviews: starts them, records answers, ends them. */
@ApplicationScoped
class Interviewer {

    private final PracticeTests practiceTests;
    private final ItemSourceClient items;
    private final Interviews interviews;
    private final Answers answers;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    Interviewer(
            PracticeTests practiceTests, ItemSourceClient items, Interviews interviews, Answers answers, Clock clock) {
        this.practiceTests = practiceTests;
        this.items = items;
        this.interviews = interviews;
        this.answers = answers;
        this.clock = clock;
    }

    /** Starts an interview and returns what opens it. The items are fetched before any transaction begins. */
    Secret start(String practiceTest) {
        var test = practiceTests.launchedBySlug(practiceTest);
        var pool = items.pool(test.topic());
        if (pool.items().isEmpty()) {
            throw new NoItems(practiceTest);
        }
        var secret = Secret.random();
        interviews.store(new Interview(secret, test, pool, seeds.nextLong(), clock.instant()));
        return secret;
    }

    Conduct conduct(Secret secret) {
        var interview = interviews.bySecret(secret);
        return new Conduct(interview, answers.of(interview));
    }

    /**
     * Records the answer to the question at hand. The same answer sent again changes nothing; anything else that is not
     * the answer to that question is an {@link AnswerRefused}.
     */
    @Transactional
    void record(Secret secret, int position, UUID question, List<String> sent) {
        var interview = interviews.bySecretForChange(secret);
        var conduct = new Conduct(interview, answers.of(interview));
        if (position <= conduct.answers().size()) {
            checkRepeated(conduct, position, question, sent);
            return;
        }
        switch (conduct.progress(clock.instant())) {
            case Progress.Over _ -> throw AnswerRefused.interviewEnded();
            case Progress.Asking asking -> recordNew(conduct, asking, position, question, sent);
        }
    }

    private static void checkRepeated(Conduct conduct, int position, UUID question, List<String> sent) {
        var first = conduct.answers().get(position - 1);
        var item = conduct.interview().itemPool().item(first.item());
        if (!first.is(question, Given.to(item, sent))) {
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
        var interview = conduct.interview();
        answers.persist(new Answer(interview.id, position, asking.item(), given, clock.instant()));
        endIfDone(new Conduct(interview, answers.of(interview)));
    }

    private void endIfDone(Conduct conduct) {
        if (conduct.progress(clock.instant()) instanceof Progress.Over(var reason, var at)) {
            conduct.interview().end(reason, at);
        }
    }

    /** Ends the interview at the candidate's wish; one that is over stays as it is. */
    @Transactional
    void finish(Secret secret) {
        var interview = interviews.bySecretForChange(secret);
        var conduct = new Conduct(interview, answers.of(interview));
        if (conduct.progress(clock.instant()) instanceof Progress.Asking) {
            interview.end(EndReason.CANDIDATE, clock.instant());
        }
    }
}
