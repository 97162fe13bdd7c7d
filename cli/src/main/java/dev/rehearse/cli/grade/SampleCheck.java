package dev.rehearse.cli.grade;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rule 20 of content/README.md: the grader must put the sample answers of open questions into their bands. */
public final class SampleCheck {

    private static final String SAMPLES = "## Sample answers";
    private static final String SAMPLE = "### earns:";

    private final Path folder;
    private final List<SampleGrade> grades;

    private SampleCheck(Path folder, List<SampleGrade> grades) {
        this.folder = folder;
        this.grades = List.copyOf(grades);
    }

    /** Grades the sample answers of valid questions, which were read from the folder. */
    public static SampleCheck of(Path folder, Iterable<Question> questions) {
        var grader = new LocalGrader();
        var grades = new ArrayList<SampleGrade>();
        for (Question question : questions) {
            if (OpenQuestion.isGraded(question)) {
                grades.addAll(SampleGrade.of(OpenQuestion.of(question), grader));
            }
        }
        return new SampleCheck(folder, grades);
    }

    List<SampleGrade> grades() {
        return grades;
    }

    /** The sample answers that are out of their band, at their headings. */
    public List<Finding> findings() throws IOException {
        var findings = new Findings();
        for (SampleGrade sample : grades) {
            if (!sample.isInBand()) {
                findings.add(sample.question().question().file(), line(sample), Rule.STYLE, message(sample));
            }
        }
        return findings.all();
    }

    private static String message(SampleGrade sample) {
        String differences = sample.differences().stream()
                .map(point -> "%s (%s, graded %s)"
                        .formatted(point.point().id(), word(sample.authors(point)), word(point.verdict())))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "rule 20: sample answer %d is worth %.2f, and the grader gives it %.2f; %s./rehearse grade shows why",
                sample.number(),
                sample.expected(),
                sample.grade().score(),
                differences.isEmpty() ? "" : "they differ on " + differences + "; ");
    }

    /** The line of its heading; the first of the file if it was written differently. */
    private int line(SampleGrade sample) throws IOException {
        List<String> lines =
                Files.readAllLines(folder.resolve(sample.question().question().file()));
        int left = sample.number();
        for (int i = lines.indexOf(SAMPLES) + 1; i < lines.size(); i++) {
            left -= lines.get(i).startsWith(SAMPLE) ? 1 : 0;
            if (left == 0) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Prints how often the grader agrees with the authors, on all verdicts and by rubric point. */
    public void printAgreement(PrintWriter out) {
        AgreementTable.of(grades).print(out);
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
