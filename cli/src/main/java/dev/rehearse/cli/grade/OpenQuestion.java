package dev.rehearse.cli.grade;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An open question of a content folder, as the grader sees it. */
record OpenQuestion(Question question, Open open, Rubric rubric) {

    /** Reads the file with its folder; the message of a failure is for the author. */
    static OpenQuestion read(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path folder = folder(path).orElseThrow(() -> refused(file, "stands in no content folder"));
        String name = folder.relativize(path).toString().replace('\\', '/');
        return switch (ContentFolder.read(folder)) {
            case Reading.Good(var content) ->
                content.questions().stream()
                        .filter(question -> question.file().equals(name))
                        .findFirst()
                        .map(OpenQuestion::of)
                        .orElseThrow(() -> refused(file, "is no question"));
            case Reading.Refused refused ->
                throw refused(
                        file,
                        "can't be read, since the lint has findings; the first: "
                                + refused.findings().getFirst());
        };
    }

    /** Whether it is an open question with a rubric. */
    static boolean isGraded(Question question) {
        return question.task() instanceof Open open && !open.rubric().isEmpty();
    }

    static OpenQuestion of(Question question) {
        if (question.task() instanceof Open open && isGraded(question)) {
            return new OpenQuestion(question, open, rubric(open));
        }
        throw new IllegalArgumentException(
                question.file() + " is of the kind " + question.kind() + "; only open questions are graded");
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(file + " " + why);
    }

    /** The content folder: the one whose tracks are folders with a track.md. */
    private static Optional<Path> folder(Path file) {
        for (Path at = file.getParent(); at != null && at.getParent() != null; at = at.getParent()) {
            if (Files.exists(at.resolve("track.md"))) {
                return Optional.of(at.getParent());
            }
        }
        return Optional.empty();
    }

    private static Rubric rubric(Open open) {
        return new Rubric(open.rubric().stream()
                .map(point -> new RubricPoint(
                        point.id(),
                        point.claim(),
                        point.weight(),
                        point.required(),
                        point.accepted(),
                        point.contradictions()))
                .toList());
    }

    /** The task that an interview gives the grader. */
    GradingTask task(String answer) {
        return GradingTask.of(question.prompt(), List.of(open.answer()), rubric, answer);
    }

    /** The author's grade of a sample. */
    Grade expected(SampleAnswer sample) {
        return new Grade(
                rubric.points().stream()
                        .map(point -> PointGrade.of(point, verdict(sample, point.id()), null))
                        .toList(),
                null,
                1,
                "author",
                "1");
    }

    static Verdict verdict(SampleAnswer sample, String point) {
        if (sample.contradicted().contains(point)) {
            return Verdict.CONTRADICTED;
        }
        return sample.earned().contains(point) ? Verdict.HEARD : Verdict.MISSING;
    }
}
