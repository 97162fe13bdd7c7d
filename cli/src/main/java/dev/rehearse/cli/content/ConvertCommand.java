package dev.rehearse.cli.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.formats.exchange.Imported;
import dev.rehearse.formats.exchange.Importing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts a file of another system into content files: all of its questions or, if one breaks a rule, none. */
@Command(
        name = "convert",
        description = "Convert a file of another system into content files; list what they can't express.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:written, even if content files can't express everything",
            "1:nothing is written: the file is not in its format, or a rule is broken",
            "2:wrong usage"
        })
public final class ConvertCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = FormatNames.ToImporting.class,
            completionCandidates = FormatNames.Importable.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Importing format;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to read.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--topic",
            required = true,
            paramLabel = "TRACK/SECTION/TOPIC",
            converter = TopicPath.Converter.class,
            description = "The topic of the questions, such as python/concurrency/asyncio.")
    @SuppressWarnings("NullAway.Init")
    private TopicPath topic;

    @Option(names = "--dry-run", description = "Only print what would be written.")
    private boolean dryRun;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var folder = content.folder();
        if (!Files.exists(folder.resolve(topic + "/topic.md"))) {
            throw new IOException("There is no topic " + topic + "; ./rehearse new topic " + topic + " makes it");
        }
        try (var progress = Progress.onStandardError()) {
            progress.begin("Reading the content folder");
            var reading = ContentFolder.read(folder);
            progress.erase();
            return switch (reading) {
                case Reading.Refused refused -> refuse(refused.findings());
                case Reading.Good good -> convert(good.content(), imported(progress), progress);
            };
        }
    }

    private Imported imported(Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        try (var in = progress.reading(file, new BufferedInputStream(Files.newInputStream(file)))) {
            return format.read(String.valueOf(file.getFileName()), in);
        } finally {
            progress.erase();
        }
    }

    private int refuse(List<Finding> findings) {
        findings.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getErr().println("Nothing is written. Findings: " + findings.size());
        return 1;
    }

    private int convert(Content before, Imported imported, Progress progress) throws IOException {
        if (!imported.isGood()) {
            return refuse(imported.findings());
        }
        var out = spec.commandLine().getOut();
        imported.findings().forEach(out::println);
        if (imported.questions().isEmpty()) {
            throw new IOException("Nothing is written: " + file + " has no question that content can hold");
        }
        var placement = new Placement(before, topic, String.valueOf(file.getFileName()));
        var edits = placement.edits(imported.questions());
        placement.findings().forEach(out::println);
        if (!placement.refusals().isEmpty()) {
            return refuse(placement.refusals());
        }
        var counted = progress.counted("Writing files", edits);
        var broken = dryRun ? Edits.tried(content.folder(), counted) : Edits.made(content.folder(), counted);
        progress.erase();
        return broken.isEmpty() ? report(edits, out) : refuse(broken);
    }

    private int report(List<Edit> edits, PrintWriter out) {
        edits.forEach(edit ->
                out.println((dryRun ? edit.change().planned() : edit.change().done()) + " " + edit.path()));
        out.println((dryRun ? "Would be converted: " : "Converted: ")
                + edits.size()
                + (edits.size() == 1 ? " question" : " questions"));
        return 0;
    }
}
