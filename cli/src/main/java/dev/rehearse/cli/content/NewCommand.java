package dev.rehearse.cli.content;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes content files that keep the rules, to be filled in. */
@Command(
        name = "new",
        description = "Write a content file that keeps the rules, to be filled in.",
        subcommands = {NewQuestionCommand.class, NewTopicCommand.class, NewPracticeTestCommand.class})
public final class NewCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what is new: " + String.join(", ", spec.subcommands().keySet()));
    }
}
