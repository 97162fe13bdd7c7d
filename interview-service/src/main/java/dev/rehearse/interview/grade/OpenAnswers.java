package dev.rehearse.interview.grade;

import dev.rehearse.interview.grade.OpenGrader.Judgement;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Grade.Point;
import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.RubricPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grades free answers and chooses the next follow-up. */
@ApplicationScoped
public class OpenAnswers {

    /** Used where the author wrote no follow-up; it must not give the missing point away. */
    private static final String ANYTHING_ELSE =
            "That is part of it. What else belongs to a complete answer, and why does it matter in practice?";

    private static final String OF_NOTHING = "nothing";

    private final Graders graders;
    private final OpenGrader grader;

    @Inject
    OpenAnswers(Graders graders) {
        this(graders, new OpenGrader(graders.local()));
    }

    private OpenAnswers(Graders graders, OpenGrader grader) {
        this.graders = graders;
        this.grader = grader;
    }

    /** Of an interview, which has a budget of its own if a language model grades. */
    public OpenAnswers of(UUID interview) {
        return new OpenAnswers(graders, new OpenGrader(graders.of(interview)));
    }

    /** A follow-up that may be asked: the point it probes, and its text. */
    public record Probe(String point, String text) {}

    /** The grade of an answer alone. */
    public Grade grade(PooledItem item, Turn.Answer answer, int hints) {
        if (answer.given().isEmpty()) {
            return new Grade(answer.number(), 1, OF_NOTHING, "1", 0, OpenScore.MAXIMUM, missing(item), answer.at());
        }
        return graded(item, grader.grade(item, answer.given()), answer, hints);
    }

    /** The grade of an answer with its replies; points that only the replies make count as prompted. */
    public Grade grade(PooledItem item, List<String> texts, Grade ofAnswer, Turn.Reply reply, int hints) {
        var whole = grader.grade(item, texts);
        var points =
                whole.points().stream().map(point -> marked(point, ofAnswer)).toList();
        return graded(item, whole.with(points), reply, hints);
    }

    private static Grade graded(PooledItem item, Judgement judgement, Turn turn, int hints) {
        Integer score =
                judgement.isSure() ? OpenScore.category(OpenScore.share(item, judgement.points(), hints)) : null;
        return new Grade(
                turn.number(),
                1,
                judgement.grader(),
                judgement.version(),
                score,
                OpenScore.MAXIMUM,
                judgement.points(),
                turn.at(),
                judgement.second());
    }

    private static List<Point> missing(PooledItem item) {
        return item.rubric().stream()
                .map(point -> Point.of(point.id(), Verdict.MISSING))
                .toList();
    }

    private static Point marked(Point point, Grade ofAnswer) {
        return ofAnswer.point(point.id())
                .filter(before -> before.credit() < point.credit())
                .map(_ -> point.afterFollowUp())
                .orElse(point);
    }

    /** The follow-up to the heaviest required point that was neither made nor probed yet. */
    public Optional<Probe> probe(PooledItem item, Grade grade, List<String> probed) {
        if (!grade.isGraded()) {
            return Optional.empty();
        }
        var missing = item.rubric().stream()
                .filter(RubricPoint::required)
                .filter(point -> grade.point(point.id())
                        .map(found -> found.verdict().share() < 1)
                        .orElse(true))
                .sorted(Comparator.comparingDouble(RubricPoint::weight).reversed())
                .toList();
        return missing.stream()
                .filter(point -> !probed.contains(point.id()))
                .flatMap(point -> probe(point).stream())
                .findFirst()
                .or(() -> missing.isEmpty() || !probed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Probe(missing.getFirst().id(), ANYTHING_ELSE)));
    }

    private static Optional<Probe> probe(RubricPoint point) {
        @Nullable String text = point.followUp();
        return text == null ? Optional.empty() : Optional.of(new Probe(point.id(), text));
    }
}
