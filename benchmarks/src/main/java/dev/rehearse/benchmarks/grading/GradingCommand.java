package dev.rehearse.benchmarks.grading;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@link GradingBenchmark}. */
@Command(
        name = "grading",
        description = "Learn the local grader's model, and measure how right and how fast the grader is.",
        synopsisSubcommandLabel = "COMMAND")
public final class GradingCommand {

    private GradingCommand() {}

    @Command(
            name = "train",
            description = "Learn the model from graded answers, write it, and say how right it is; takes ten minutes. "
                    + "What judges points beside each other stays: train-context learns it, from this model.")
    int train(
            @Parameters(
                            paramLabel = "DATA",
                            description = "The folder of mohler2011.jsonl, saf_en.jsonl and beetle.jsonl.")
                    Path data,
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content,
            @Parameters(paramLabel = "MODEL", description = "The file to write.") Path model)
            throws IOException {
        GradingBenchmark.of(data, content).train(model);
        return 0;
    }

    @Command(
            name = "train-rubric",
            description = "Learn anew how to judge by authors' rubrics, write the model, and say how right it is.")
    int trainRubric(
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content,
            @Parameters(paramLabel = "MODEL", description = "The file to write.") Path model)
            throws IOException {
        GradingBenchmark.trainRubric(content, model, System.out);
        return 0;
    }

    @Command(
            name = "train-context",
            description =
                    "Learn anew how points of a rubric are judged beside each other, write the model, and say how right it is.")
    int trainContext(
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content,
            @Parameters(
                            paramLabel = "ANSWERS",
                            description = "The judged answers to learn from, such as benchmarks/answers/development.")
                    Path answers,
            @Parameters(
                            paramLabel = "OTHERS",
                            description = "Judged answers to measure by, such as benchmarks/answers/test.")
                    Path others,
            @Parameters(paramLabel = "MODEL", description = "The file to write.") Path model)
            throws IOException {
        GradingBenchmark.trainContext(content, answers, others, model, System.out);
        return 0;
    }

    @Command(name = "measure", description = "Say how right a model of these answers is, without writing it.")
    int measure(
            @Parameters(
                            paramLabel = "DATA",
                            description = "The folder of mohler2011.jsonl, saf_en.jsonl and beetle.jsonl.")
                    Path data,
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content)
            throws IOException {
        GradingBenchmark.of(data, content).report(System.out);
        return 0;
    }

    @Command(
            name = "adversarial",
            description =
                    "Say what answers get that are made to mislead the grader, from content and public questions.")
    int adversarial(
            @Parameters(
                            paramLabel = "DATA",
                            description = "The folder of mohler2011.jsonl, saf_en.jsonl and beetle.jsonl.")
                    Path data,
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content,
            @Option(names = "--extremes", description = "Also print the answers with the highest and lowest scores.")
                    boolean extremes)
            throws IOException {
        GradingBenchmark.adversarial(data, content).print(System.out, extremes);
        return 0;
    }

    @Command(name = "answers", description = "Say what the grader makes of judged answers, by their kind.")
    int answers(
            @Parameters(paramLabel = "CONTENT", description = "A content folder.") Path content,
            @Parameters(
                            paramLabel = "ANSWERS",
                            description =
                                    "A folder of judged answers to its questions, such as benchmarks/answers/test.")
                    Path answers)
            throws IOException {
        GradingBenchmark.answers(content, answers).print(System.out);
        return 0;
    }

    @Command(name = "speed", description = "Say how long a grade takes, and how much memory the grader.")
    int speed() throws IOException {
        GradingSpeed.print(System.out);
        return 0;
    }
}
