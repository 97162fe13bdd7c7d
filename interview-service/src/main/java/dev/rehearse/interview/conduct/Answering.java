package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.grade.Given;
import dev.rehearse.interview.interview.NewTurns;
import dev.rehearse.interview.interview.OptionOrder;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Asked.Exchange;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides what a submission is: an answer, a reply, a repetition, or invalid. */
@ApplicationScoped
class Answering {

    private static final NewTurns NOTHING = new NewTurns(List.of(), List.of(), null);

    private final Answers answers;

    Answering(Answers answers) {
        this.answers = answers;
    }

    /**
     * What is to be stored for the submission. Nothing for the same answer sent again; anything else that does not
     * answer the current question is an {@link AnswerRefused}.
     */
    NewTurns said(Conduct conduct, SentAnswer submission) {
        var earlier = conduct.at(submission.position());
        if (earlier.isPresent() && isIn(earlier.get(), submission.followUp())) {
            checkRepeated(conduct, earlier.get(), submission);
            return NOTHING;
        }
        return switch (conduct.progress()) {
            case Progress.Over _ -> throw AnswerRefused.interviewEnded();
            case Progress.Asking(var asked) -> {
                check(asked, submission);
                yield asked.openFollowUp()
                        .map(_ -> answers.reply(conduct, asked, reply(submission)))
                        .orElseGet(() -> answers.answer(conduct, asked, given(conduct, asked, submission)));
            }
        };
    }

    private static boolean isIn(Asked asked, int followUp) {
        if (followUp == 0) {
            return asked.answer() != null;
        }
        return followUp <= asked.followUps().size()
                && asked.followUps().get(followUp - 1).reply() != null;
    }

    private static void checkRepeated(Conduct conduct, Asked asked, SentAnswer submission) {
        var first = submission.followUp() == 0 ? asked.given() : replied(asked, submission.followUp());
        var again = submission.followUp() == 0 ? given(conduct, asked, submission) : reply(submission);
        if (!asked.item().id().equals(submission.question()) || !first.equals(again.values())) {
            throw answered(conduct, submission);
        }
    }

    /** An answer that was meant for the follow-up which waits now is told so. */
    private static AnswerRefused answered(Conduct conduct, SentAnswer submission) {
        return conduct.progress() instanceof Progress.Asking(var asked) && asked.position() == submission.position()
                ? AnswerRefused.otherFollowUp(submission.followUp(), asked.followUpDue())
                : AnswerRefused.alreadyAnswered(submission.position());
    }

    private static List<String> replied(Asked asked, int followUp) {
        Exchange exchange = asked.followUps().get(followUp - 1);
        return exchange.reply() == null ? List.of() : exchange.reply().given();
    }

    private static void check(Asked asked, SentAnswer submission) {
        if (submission.position() != asked.position()) {
            throw AnswerRefused.notAskedYet(submission.position(), asked.position());
        }
        if (!submission.question().equals(asked.item().id())) {
            throw AnswerRefused.otherQuestion(submission.question(), asked.position());
        }
        int due = asked.followUpDue();
        if (submission.followUp() != due) {
            throw AnswerRefused.otherFollowUp(submission.followUp(), due);
        }
    }

    private static Given given(Conduct conduct, Asked asked, SentAnswer submission) {
        return Given.to(asked.item(), OptionOrder.of(conduct.interview(), asked.item()), submission.answer());
    }

    private static Given reply(SentAnswer submission) {
        return Given.text(submission.answer(), Given.LONGEST_EXPLANATION);
    }

    /** The answer in a draft that was saved before the time was up; nothing if it is not a valid answer. */
    NewTurns atTimeUp(Conduct conduct, Asked asked, List<String> draft) {
        int followUp = asked.followUpDue();
        var submission = new SentAnswer(asked.position(), asked.item().id(), followUp, draft);
        try {
            var given = followUp == 0 ? given(conduct, asked, submission) : reply(submission);
            return given.isEmpty() ? NOTHING : answers.last(conduct, asked, given);
        } catch (HttpProblem.InvalidField unfinished) {
            return NOTHING;
        }
    }
}
