package dev.rehearse.interview.conduct;

import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.Interviews;
import dev.rehearse.interview.interview.NewTurns;
import dev.rehearse.interview.interview.NoSuchInterview;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Procedures;
import dev.rehearse.interview.procedure.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Conducts interviews that have started: takes answers, gives hints, ends and deletes them. */
@ApplicationScoped
public class Interviewer {

    private static final int ATTEMPTS = 5;
    private static final int LONGEST_DRAFT = 20_000;

    private final Procedures procedures;
    private final Interviews interviews;
    private final Answering answering;
    private final Regrades regrades;

    Interviewer(Procedures procedures, Interviews interviews, Answering answering, Regrades regrades) {
        this.procedures = procedures;
        this.interviews = interviews;
        this.answering = answering;
        this.regrades = regrades;
    }

    /** An interview with the secret that opens it. */
    public record Opened(Secret secret, Conduct conduct) {}

    /**
     * The current state of the interview; throws {@link NoSuchInterview}. A draft counts if it was saved before the
     * time was up.
     */
    public Conduct conduct(Secret secret) {
        var conduct = read(secret);
        var left = conduct.left();
        if (left.isEmpty() || !conduct.interview().isTimeUp(conduct.now())) {
            return conduct;
        }
        var asked = left.get();
        var said = interviews
                .draft(conduct.interview(), asked.waiting())
                .map(draft -> answering.atTimeUp(conduct.atDeadline(), asked, draft))
                .filter(settled -> !settled.isEmpty());
        if (said.isEmpty()) {
            return conduct;
        }
        return interviews
                .say(conduct.found(), said.get())
                .map(found -> Conduct.of(found, conduct.procedure()))
                .orElseGet(() -> read(secret));
    }

    /** The interview whose report this link shares; throws {@link NoSuchInterview}. */
    public Conduct shared(Secret share) {
        var found = interviews.byShare(share);
        return Conduct.of(found, procedures.of(found.interview()));
    }

    /** The interview as stored; throws {@link NoSuchInterview}. */
    public Conduct stored(UUID id) {
        var found = interviews.byId(id);
        return Conduct.of(found, procedures.of(found.interview()));
    }

    /** Grades open answers of an interview again; returns the grades that were added to the earlier ones. */
    public List<Grade> regrade(UUID id) {
        var conduct = stored(id);
        var grades = conduct.asked().stream()
                .flatMap(asked -> regrades.of(conduct, asked).stream())
                .toList();
        return interviews
                .say(conduct.found(), new NewTurns(List.of(), grades, null))
                .map(_ -> grades)
                .orElse(List.of());
    }

    private Conduct read(Secret secret) {
        var found = interviews.bySecret(secret);
        return Conduct.of(found, procedures.of(found.interview()));
    }

    /** Records an answer or a reply, and returns the interview after it; throws {@link AnswerRefused}. */
    public Conduct record(Secret secret, SentAnswer submission) {
        return saying(secret, conduct -> answering.said(conduct, submission));
    }

    /**
     * Gives the next hint on the current question. A hint that was already given is returned again; any other is an
     * {@link AnswerRefused}.
     */
    public Conduct hint(Secret secret, int position, int number) {
        return saying(secret, conduct -> hint(conduct, position, number));
    }

    private static NewTurns hint(Conduct conduct, int position, int number) {
        if (!(conduct.progress() instanceof Progress.Asking(var asked))) {
            throw AnswerRefused.interviewEnded();
        }
        if (asked.position() == position && number <= asked.hints()) {
            return new NewTurns(List.of(), List.of(), null);
        }
        if (asked.position() != position || number != asked.hints() + 1 || !QuestionView.hasHint(asked)) {
            throw AnswerRefused.noHint(number);
        }
        var turns = new ArrayList<Turn>();
        if (!asked.isStored()) {
            turns.add(asked.turn());
        }
        turns.add(new Turn.Hint(conduct.nextTurn() + turns.size(), position, conduct.now()));
        return new NewTurns(turns, List.of(), null);
    }

    /**
     * Records the candidate's own judgement of an open answer that no grader was sure of. The first one counts; sending
     * the same one again changes nothing, and a different one is an {@link AnswerRefused}.
     */
    public Conduct judge(Secret secret, int position, Set<String> heard) {
        return saying(secret, conduct -> judgement(conduct, position, heard));
    }

    private static NewTurns judgement(Conduct conduct, int position, Set<String> heard) {
        var asked = conduct.at(position)
                .filter(one -> conduct.progress() instanceof Progress.Over)
                .filter(one -> one.grade().isPresent())
                .orElseThrow(() -> AnswerRefused.nothingToJudge(position));
        SelfGrade.check(asked, heard);
        if (SelfGrade.isRepeated(asked, heard)) {
            return new NewTurns(List.of(), List.of(), null);
        }
        if (asked.isScored()) {
            throw AnswerRefused.nothingToJudge(position);
        }
        return SelfGrade.of(asked, heard, conduct.now());
    }

    /** Ends the interview at the candidate's request; one that is over stays as it is. */
    public Conduct finish(Secret secret) {
        return saying(
                secret,
                conduct -> new NewTurns(
                        List.of(),
                        List.of(),
                        conduct.progress() instanceof Progress.Asking
                                ? new End(EndReason.CANDIDATE, conduct.now())
                                : null));
    }

    /** Of two concurrent requests one is stored first; the other is decided again against the new state. */
    private Conduct saying(Secret secret, Function<Conduct, NewTurns> what) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var conduct = conduct(secret);
            var after = interviews.say(conduct.found(), what.apply(conduct));
            if (after.isPresent()) {
                return Conduct.of(after.get(), conduct.procedure());
            }
        }
        throw new TooManyAtOnce();
    }

    /** Saves a draft; ignored if the question is no longer the current one, or the time is up. */
    public void keepDraft(Secret secret, SentAnswer draft) {
        var conduct = read(secret);
        boolean isShort = draft.answer().stream().mapToInt(String::length).sum() <= LONGEST_DRAFT;
        if (isShort
                && conduct.progress() instanceof Progress.Asking(var asked)
                && asked.position() == draft.position()
                && asked.followUpDue() == draft.followUp()
                && asked.item().id().equals(draft.question())) {
            interviews.keepDraft(conduct.interview(), asked.waiting(), draft.answer());
        }
    }

    /** The draft of the current question; empty if there is none. */
    public List<String> draft(Conduct conduct) {
        return conduct.progress() instanceof Progress.Asking(var asked)
                ? interviews.draft(conduct.interview(), asked.waiting()).orElse(List.of())
                : List.of();
    }

    /** Deletes the interview and its answers; throws {@link NoSuchInterview}. */
    public void delete(Secret secret) {
        interviews.delete(secret);
    }
}
