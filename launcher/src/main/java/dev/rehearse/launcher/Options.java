package dev.rehearse.launcher;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what runs until it is stopped. */
final class Options {

    private static final String DEFAULT_PORT = "" + Ports.DEFAULT_BASE;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = SixDigits.class,
            defaultValue = DEFAULT_PORT,
            description = "The gateway's port; the next eight are used too. ${DEFAULT-VALUE} if not given.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {"The folder that keeps the data;", ".rehearse of this product if not given."})
    private @Nullable Path data;

    @Option(names = "--no-training", description = "Do not prepare faster starts in the background.")
    private boolean noTraining;

    @Option(
            names = "--start-timeout",
            paramLabel = "SECONDS",
            converter = SixDigits.class,
            defaultValue = "120",
            description = "How long a service may take to start; ${DEFAULT-VALUE} if not given.")
    private int startSeconds;

    private static final class SixDigits extends WholeNumber {
        private SixDigits() {
            super(0, 999_999);
        }
    }

    Path home() {
        return Commands.home();
    }

    DataFolder data() {
        return data == null ? DataFolder.of(home()) : new DataFolder(data);
    }

    boolean hasOwnData() {
        return !data().equals(DataFolder.of(home()));
    }

    Ports ports() {
        return new Ports(port);
    }

    boolean training() {
        return !noTraining;
    }

    int startSeconds() {
        return startSeconds;
    }
}
