package dev.rehearse.cli.content;

import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a content folder: a line for each finding, exit code 1 when there is one. */
@Command(
        name = "lint",
        description = "Check a content folder: file:line: rule: what is wrong, what would be right.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:there are findings", "2:wrong usage"})
public final class LintCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The content folder; content/ of this product if not named.")
    private Path folder = ContentOption.usual();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return switch (ContentFolder.read(folder)) {
            case Reading.Good(Content content) -> {
                spec.commandLine().getOut().println("Nothing is wrong: " + size(content));
                yield 0;
            }
            case Reading.Refused refused -> {
                refused.findings().forEach(spec.commandLine().getOut()::println);
                spec.commandLine()
                        .getErr()
                        .println("Findings: " + refused.findings().size());
                yield 1;
            }
        };
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
