package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.interview.grade.OpenScore;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Grade.Point;
import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.interview.NewTurns;
import dev.rehearse.interview.procedure.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The candidate's own judgement of an open answer, marked as such. */
final class SelfGrade {

    private static final String VERSION = "1";

    private SelfGrade() {}

    /** From the rubric points that the candidate says were made. */
    static NewTurns of(Asked asked, Set<String> heard, Instant now) {
        var last = asked.grades().getLast();
        var points = last.points().stream()
                .map(point -> judged(point, heard.contains(point.id()) ? Verdict.HEARD : Verdict.MISSING))
                .toList();
        int score = OpenScore.category(OpenScore.share(asked.item(), points, asked.hints()));
        var grade = new Grade(last.turn(), last.number() + 1, Grade.SELF, VERSION, score, last.maximum(), points, now);
        return new NewTurns(List.of(), List.of(grade), null);
    }

    /** Refuses points that the rubric does not have: a judgement is final. */
    static void check(Asked asked, Set<String> heard) {
        var ids = asked.grades().getLast().points().stream().map(Point::id).toList();
        heard.stream().filter(id -> !ids.contains(id)).sorted().findFirst().ifPresent(unknown -> {
            throw new HttpProblem.InvalidField(
                    "heard", ProblemText.of("field.one-of", "words", String.join(", ", ids)), unknown);
        });
    }

    /** Whether the candidate has already judged the answer this way. */
    static boolean isRepeated(Asked asked, Set<String> heard) {
        return asked.grade()
                .filter(grade -> grade.grader().equals(Grade.SELF))
                .filter(grade -> grade.points().stream()
                        .allMatch(point -> heard.contains(point.id()) == (point.verdict() == Verdict.HEARD)))
                .isPresent();
    }

    private static Point judged(Point point, Verdict verdict) {
        return new Point(point.id(), verdict, verdict.share(), null, point.prompted(), point.claim());
    }
}
