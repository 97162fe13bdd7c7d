package dev.rehearse.cli.content;

import dev.rehearse.terminal.command.Commands;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The content folder that commands work on. */
final class ContentOption {

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "The content folder; content/ of this product if not named.")
    private Path folder = usual();

    Path folder() {
        return folder;
    }

    static Path usual() {
        return Commands.home().resolve("content");
    }
}
