package dev.rehearse.cli.grade;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Grades an answer, or a question's sample answers, and compares the latter with their author's grades, and both with a
 * language model's if asked to.
 */
@Command(
        name = "grade",
        description = "Grade an answer, or the sample answers of an open question.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:graded; each sample answer is in its band",
            "1:a sample answer is not, or a file can't be read",
            "2:wrong usage"
        })
public final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTION.md", description = "An open question in a content folder.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "Text to grade; without it, the question's sample answers are graded.")
    private @Nullable Path answer;

    @Mixin
    private LanguageModelOption languageModel = new LanguageModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Grader grader = new LocalGrader();

    @Override
    public Integer call() throws IOException {
        OpenQuestion question = OpenQuestion.read(file);
        @Nullable
        SecondOpinion second =
                languageModel.grader(grader).map(SecondOpinion::new).orElse(null);
        int code = 0;
        if (answer == null) {
            code = samples(question, second);
        } else {
            var task = question.task(Files.readString(answer));
            print(task, grader.grade(task), null, second);
        }
        if (second != null) {
            second.print(out());
        }
        return code;
    }

    private int samples(OpenQuestion question, @Nullable SecondOpinion second) {
        List<SampleGrade> samples = SampleGrade.of(question, grader);
        for (SampleGrade sample : samples) {
            out().printf(
                            Locale.ROOT,
                            "Sample answer %d, worth %.2f%s%n",
                            sample.number(),
                            sample.expected(),
                            sample.isInBand() ? "" : ": OUT OF ITS BAND");
            print(question.task(sample.sample().typed()), sample.grade(), sample, second);
        }
        int points = samples.size() * question.rubric().points().size();
        int different =
                samples.stream().mapToInt(sample -> sample.differences().size()).sum();
        long outside = samples.stream().filter(sample -> !sample.isInBand()).count();
        out().printf(
                        "The grader agrees with the author on %d of %d points; %d of %d sample answers are out of their band.%n",
                        points - different, points, outside, samples.size());
        return outside == 0 ? 0 : 1;
    }

    private void print(GradingTask task, Grade grade, @Nullable SampleGrade sample, @Nullable SecondOpinion second) {
        out().println(line(grade));
        @Nullable Grade other = second == null ? null : second.of(task, grade).orElse(null);
        if (second != null) {
            out().println(other == null ? "the language model gave no grade" : line(other));
        }
        for (PointGrade point : grade.points()) {
            out().printf(
                            "  %-12s %s%s%s%n",
                            SampleCheck.word(point.verdict()),
                            point.point().claim(),
                            sample == null || sample.agreesOn(point)
                                    ? ""
                                    : "   (the author says " + SampleCheck.word(sample.authors(point)) + ")",
                            other == null ? "" : SecondOpinion.difference(point, other));
            Quote quote = point.quote();
            if (quote != null) {
                out().printf(
                                "  %-12s \"%s\" (%d-%d)%n",
                                "", quote.words().replaceAll("\\s+", " "), quote.start(), quote.end());
            }
        }
        out().flush();
    }

    private static String line(Grade grade) {
        var ungradable = grade.ungradable();
        return String.format(
                Locale.ROOT,
                "score %.2f, confidence %.2f, by %s %s%s",
                grade.score(),
                grade.confidence(),
                grade.grader(),
                grade.version(),
                ungradable == null ? "" : "; not gradable: " + ungradable.reason());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
