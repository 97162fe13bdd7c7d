package dev.rehearse.cli.content;

import picocli.CommandLine.Command;

/** Writes content files that keep the rules, to be filled in. */
@Command(
        name = "new",
        description = "Write a content file that keeps the rules, to be filled in.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {NewQuestionCommand.class, NewTopicCommand.class, NewPracticeTestCommand.class})
public final class NewCommand {}
