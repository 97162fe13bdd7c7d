package dev.rehearse.cli.content;

import dev.rehearse.cli.grade.SampleCheck;
import dev.rehearse.cli.spelling.Spelling;
import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.style.StyleRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a content folder: a line for each finding, exit code 1 when there is one. */
@Command(
        name = "lint",
        description =
                "Check a content folder. A finding is file:line: rule: what is wrong, what would be right. A warning may be "
                        + "intentional.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no errors, though there may be warnings", "1:there are findings", "2:wrong usage"})
public final class LintCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The content folder; content/ of this product if not named.")
    private Path folder = ContentOption.usual();

    @Option(
            names = "--grade",
            description =
                    "Also grade the sample answers of open questions, which takes half a minute for the content of Rehearse; an answer that is"
                            + " out of its band is a finding. Prints how often grader and authors agree, by rubric point.")
    private boolean isGrading;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return switch (ContentFolder.read(folder)) {
            case Reading.Good(Content content) -> style(content);
            case Reading.Refused refused -> {
                print(refused.findings());
                yield 1;
            }
        };
    }

    private int style(Content content) throws IOException {
        var samples = isGrading ? graded(content) : null;
        var remarks = Stream.of(
                        StyleRules.check(folder, content),
                        Spelling.check(folder),
                        samples == null ? List.<Finding>of() : samples.findings())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
        int code = told(remarks, content);
        if (samples != null) {
            samples.printAgreement(spec.commandLine().getOut());
        }
        return code;
    }

    private SampleCheck graded(Content content) {
        try (var progress = Progress.onStandardError()) {
            return SampleCheck.of(folder, progress.counted("Grading sample answers", content.questions()));
        }
    }

    private int told(List<Finding> remarks, Content content) {
        if (remarks.stream().anyMatch(remark -> remark.rule() != Rule.WARNING)) {
            print(remarks);
            return 1;
        }
        remarks.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Nothing is wrong: " + size(content));
        return 0;
    }

    private void print(List<Finding> findings) {
        findings.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getErr().println("Findings: " + findings.size());
    }

    private static String size(Content content) {
        return counted(content.topics().size(), "topic")
                + ", " + counted(content.questions().size(), "question")
                + ", " + counted(content.practiceTests().size(), "practice test");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
