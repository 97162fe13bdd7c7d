package dev.rehearse.interview.conduct;

import dev.rehearse.interview.conduct.AnswerReport.FollowUpReport;
import dev.rehearse.interview.grade.OpenScore;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.OptionOrder;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.RichText;
import dev.rehearse.interview.procedure.Asked;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current question, without anything that reveals the answer.
 *
 * @param position from 1
 * @param options to choose from or to put in order, in this interview's own order
 * @param hints those that were taken
 * @param nextHint absent when there is none
 * @param followUp to reply to; absent while the question itself waits for its answer
 */
public record QuestionView(
        int position,
        UUID id,
        Kind kind,
        RichText prompt,
        List<Option> options,
        List<RichText> hints,
        @Nullable HintOffer nextHint,
        @Nullable FollowUpView followUp) {

    /**
     * A hint that can be taken.
     *
     * @param costPercent by how much taking it lowers what the question can count
     */
    public record HintOffer(int number, long costPercent) {}

    /**
     * A follow-up question, with what was said before it. No answer and no reply of nothing is followed up.
     *
     * @param number from 1
     * @param given the candidate's answer to the question itself, one text
     * @param earlier the follow-ups before this one, each with its reply
     */
    public record FollowUpView(int number, String text, List<String> given, List<FollowUpReport> earlier) {
        public FollowUpView {
            given = List.copyOf(given);
            earlier = List.copyOf(earlier);
        }
    }

    static QuestionView of(Interview interview, Asked asked) {
        var item = asked.item();
        return new QuestionView(
                asked.position(),
                item.id(),
                item.kind(),
                item.prompt(),
                OptionOrder.of(interview, item).options(),
                item.hints().subList(0, Math.min(asked.hints(), item.hints().size())),
                hasHint(asked) ? new HintOffer(asked.hints() + 1, OpenScore.nextHintCost(asked.hints())) : null,
                asked.openFollowUp().map(turn -> followUp(asked, turn)).orElse(null));
    }

    private static FollowUpView followUp(Asked asked, Turn.FollowUp turn) {
        int number = asked.followUps().size();
        var earlier = AnswerReport.followUps(asked).subList(0, number - 1);
        return new FollowUpView(number, turn.text(), asked.given(), earlier);
    }

    /** Whether there is another hint: only for an open question without an answer. */
    static boolean hasHint(Asked asked) {
        return asked.item().kind() == Kind.OPEN
                && asked.answer() == null
                && asked.hints() < Math.min(asked.item().hints().size(), OpenScore.mostHints());
    }
}
