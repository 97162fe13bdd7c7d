package dev.rehearse.cli.content;

import picocli.CommandLine.Command;

/** Writes valid scaffolds of content files. */
@Command(
        name = "new",
        description = "Write a valid content file to fill in.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {NewQuestionCommand.class, NewTopicCommand.class, NewPracticeTestCommand.class})
public final class NewCommand {}
