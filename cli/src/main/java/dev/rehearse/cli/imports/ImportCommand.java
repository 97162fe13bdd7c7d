package dev.rehearse.cli.imports;

import dev.rehearse.cli.content.FormatNames;
import dev.rehearse.cli.operator.Connection;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.formats.exchange.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports the questions of a file into a topic of authors: all of them as drafts or, if one breaks a rule, none. */
@Command(
        name = "import",
        description = "Import questions into a topic of the running product; list what they lose.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:imported, even if content can't express everything",
            "1:the service is away, or its answer is none of its own; or the file can't be read",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:nothing is imported: the service refused, the file is not in its format, or a rule is broken"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final String API = "api/author/";
    private static final String ROLE = "author";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Environment environment;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = FormatNames.ToImporting.class,
            completionCandidates = FormatNames.Importable.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Importing format;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "The file to import; of the format markdown also a folder with content files.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--topic",
            required = true,
            paramLabel = "SLUG",
            description = "The topic of the questions, one that authors made, such as generators.")
    @SuppressWarnings("NullAway.Init")
    private String topic;

    @Option(names = "--dry-run", description = "Only print what would be created and changed.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the service's last response unchanged.")
    private boolean json;

    @Mixin
    private Connection connection = new Connection();

    public ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!SLUG.matcher(topic).matches()) {
            throw Failure.usage("\"" + topic + "\" is no slug of a topic, such as generators.");
        }
        boolean isFolder = Files.isDirectory(file);
        if (isFolder && !format.name().equals("markdown")) {
            throw Failure.usage(file + " is a folder; only the format markdown takes one.");
        }
        if (!isFolder && !Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        try (var archive = isFolder ? FolderArchive.of(file) : FolderArchive.none(file)) {
            archive.leftOut().forEach(environment.screen()::remark);
            return imported(archive);
        }
    }

    private int imported(FolderArchive archive) throws IOException {
        if (Files.size(archive.file()) == 0) {
            throw new IOException("The file " + file + " is empty");
        }
        try (var api = connection.open(environment, API, ROLE)) {
            var run = new ImportRun(api, environment.screen(), json);
            return run.of(archive.file(), new ImportRun.Target(topic, format.name(), archive.name(), dryRun)).code;
        }
    }
}
