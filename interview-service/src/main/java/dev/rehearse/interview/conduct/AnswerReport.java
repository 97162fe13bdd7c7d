package dev.rehearse.interview.conduct;

import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.grade.OpenScore;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.OptionOrder;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.Competency;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.RichText;
import dev.rehearse.interview.pool.RubricPoint;
import dev.rehearse.interview.procedure.Asked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer compared with its key or its rubric.
 *
 * @param options in the order shown
 * @param given letters of options or one text; empty for "I don't know"
 * @param key letters of the right options, or the accepted texts; empty for an open question
 * @param right whether it has the highest possible score
 * @param difficulty of the item, in logits, as used for the estimate
 * @param heading its title, or the first line of its prompt
 * @param topic slug of its topic; absent in older interviews
 * @param slug in its topic; absent in older interviews
 * @param score absent if no grader could score it
 * @param grader who scored it: key, the name of a grader, or self
 * @param pilot whether the item was being tried out, unscored
 * @param points the rubric's points, each with its verdict on this answer
 * @param hints number of hints taken
 * @param seconds that the candidate took
 */
public record AnswerReport(
        int position,
        UUID question,
        Kind kind,
        RichText prompt,
        List<Option> options,
        List<String> given,
        List<String> key,
        boolean right,
        RichText explanation,
        double difficulty,
        String heading,
        @Nullable String topic,
        @Nullable String slug,
        @Nullable Competency competency,
        @Nullable Integer score,
        int maximumScore,
        String grader,
        boolean pilot,
        List<PointReport> points,
        List<FollowUpReport> followUps,
        int hints,
        @Nullable String inOneSentence,
        List<String> sources,
        long seconds) {

    /**
     * A rubric point with its verdict on this answer.
     *
     * @param quote the words that earned it or contradict it
     * @param prompted whether it was made only after a follow-up
     */
    public record PointReport(
            String id,
            String claim,
            boolean required,
            double weight,
            Grade.Verdict verdict,
            @Nullable String quote,
            boolean prompted) {}

    /** A follow-up and its reply, which may be empty. */
    public record FollowUpReport(String question, String reply) {}

    public AnswerReport {
        options = List.copyOf(options);
        given = List.copyOf(given);
        key = List.copyOf(key);
        points = List.copyOf(points);
        followUps = List.copyOf(followUps);
        sources = List.copyOf(sources);
    }

    /** For an answer to an open question outside of an interview. */
    public static AnswerReport alone(PooledItem item, List<String> given, Grade grade) {
        var turn = new Turn.Question(1, 1, item.id(), item.version(), ItemModels.of(item), Instant.EPOCH);
        var answer = new Turn.Answer(2, 1, given, Instant.EPOCH);
        return of(new OptionOrder(List.of()), new Asked(turn, item, true, answer, List.of(), 0, List.of(grade)));
    }

    public static AnswerReport of(Interview interview, Asked asked) {
        return of(OptionOrder.of(interview, asked.item()), asked);
    }

    private static AnswerReport of(OptionOrder order, Asked asked) {
        var item = asked.item();
        var grade = asked.grade();
        return new AnswerReport(
                asked.position(),
                item.id(),
                item.kind(),
                item.prompt(),
                order.options(),
                shown(item, order, asked.given()),
                shown(item, order, item.key()),
                asked.isRight(),
                item.explanation(),
                asked.turn().model().difficulty(),
                item.heading(),
                item.topic(),
                item.slug(),
                item.competency(),
                grade.map(Grade::score).orElse(null),
                grade.map(Grade::maximum).orElse(asked.turn().model().maximum()),
                grade.map(Grade::grader).orElse(""),
                item.isPilot(),
                points(item, grade.map(Grade::points).orElse(List.of())),
                followUps(asked),
                asked.hints(),
                item.inOneSentence(),
                item.sources(),
                asked.time(asked.turn().at()).toSeconds());
    }

    private static List<String> shown(PooledItem item, OptionOrder order, List<String> own) {
        if (!item.kind().hasOptions()) {
            return own;
        }
        var letters = order.toShown(own);
        return item.kind() == Kind.ORDER ? letters : letters.stream().sorted().toList();
    }

    private static List<PointReport> points(PooledItem item, List<Grade.Point> points) {
        return points.stream()
                .map(point -> {
                    var wanted = item.rubric().stream()
                            .filter(own -> own.id().equals(point.id()))
                            .findFirst();
                    return new PointReport(
                            point.id(),
                            wanted.map(RubricPoint::claim).orElseGet(() -> String.valueOf(point.claim())),
                            wanted.map(RubricPoint::required).orElse(true),
                            wanted.map(RubricPoint::weight).orElse(1.0),
                            point.verdict(),
                            point.quote(),
                            point.prompted());
                })
                .toList();
    }

    static List<FollowUpReport> followUps(Asked asked) {
        return asked.followUps().stream()
                .map(exchange -> new FollowUpReport(
                        exchange.asked().text(),
                        exchange.reply() == null
                                ? ""
                                : String.join("", exchange.reply().given())))
                .toList();
    }

    /** Its share of the maximum score, from 0 to 1; nothing if no grader could score it. */
    public double share() {
        return score == null ? 0 : (double) score / maximumScore;
    }

    /** Whether the candidate has to judge it because no grader could. */
    public boolean needsJudgement() {
        return score == null && maximumScore == OpenScore.MAXIMUM;
    }
}
