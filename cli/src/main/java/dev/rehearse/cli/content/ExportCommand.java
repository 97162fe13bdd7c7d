package dev.rehearse.cli.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.folder.Checked;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.FolderQuestions;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Exporting;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports questions to the format of another system, and lists what that format cannot express. */
@Command(
        name = "export",
        description = "Export questions to the format of another system; list what it can't express.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:written, even if the format can't express everything",
            "1:the content folder has findings, the format has a place for no question, or the file can't be written",
            "2:wrong usage"
        })
public final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FORMAT",
            converter = FormatNames.ToExporting.class,
            completionCandidates = FormatNames.Exported.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Exporting format;

    @Option(names = "--topic", paramLabel = "SLUG", description = "One topic, such as asyncio; all if not given.")
    private @Nullable String topic;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; standard output if not given.")
    private @Nullable Path out;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var shown = Progress.onStandardError()) {
            shown.begin("Reading the content folder");
            return switch (ContentFolder.check(content.folder())) {
                case Checked.Refused refused -> {
                    shown.erase();
                    refused.findings().forEach(spec.commandLine().getErr()::println);
                    yield 1;
                }
                case Checked.Good good -> export(questions(good), shown);
            };
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private FolderQuestions questions(Checked.Good good) throws IOException {
        if (topic == null) {
            return good.questions();
        }
        if (good.topics().stream().noneMatch(known -> known.slug().equals(topic))) {
            throw new IOException("There is no topic \"" + topic + "\" in " + content.folder());
        }
        return good.questions().ofTopic(topic);
    }

    private int export(FolderQuestions questions, Progress shown) throws IOException {
        if (stream(questions).noneMatch(format::holds)) {
            shown.erase();
            return refuse(questions);
        }
        var held = new AtomicInteger();
        Iterable<Question> counted = () -> {
            held.set(0);
            return stream(shown.counted("Exporting questions", questions, questions.size()))
                    .peek(question -> held.addAndGet(format.holds(question) ? 1 : 0))
                    .iterator();
        };
        if (out == null) {
            var standard = new BufferedOutputStream(System.out);
            var findings = format.write(counted, standard);
            shown.erase();
            report(findings, held.get(), spec.commandLine().getErr());
            standard.flush();
        } else {
            var findings = toFile(counted, out);
            shown.erase();
            report(findings, held.get(), spec.commandLine().getOut());
        }
        return 0;
    }

    private static Stream<Question> stream(Iterable<Question> questions) {
        return StreamSupport.stream(questions.spliterator(), false);
    }

    /** A file without a question is not written: it would replace one that has some. */
    private int refuse(FolderQuestions questions) throws IOException {
        var err = spec.commandLine().getErr();
        format.write(questions, OutputStream.nullOutputStream()).forEach(err::println);
        err.println(
                questions.size() == 0
                        ? "Nothing is exported: there is no question"
                        : "Nothing is exported: %s has a place for none of the questions (%d)"
                                .formatted(format.name(), questions.size()));
        return 1;
    }

    /** An existing file is replaced only when the new one is complete. */
    private List<Finding> toFile(Iterable<Question> questions, Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IOException(file + " can't be written: it needs a folder that exists, and a name");
        }
        var whole = Files.createTempFile(folder, ".export", ".part");
        try {
            List<Finding> findings;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(whole))) {
                findings = format.write(questions, stream);
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return findings;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void report(List<Finding> findings, int held, PrintWriter to) {
        findings.forEach(to::println);
        to.println("Exported: %d questions; %d things not carried".formatted(held, findings.size()));
    }
}
