package dev.rehearse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.Environment;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help that each command prints. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

    @Test
    void no_word_of_a_description_is_broken_between_lines() {
        var commands = CommandLineTool.commands(Environment.ofThisProcess(Path.of("")));

        assertThat(withSubcommands(commands).flatMap(HelpTest::broken)).isEmpty();
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    /** The words of descriptions that the help of the command does not have in one piece, with its name. */
    private static Stream<String> broken(CommandLine command) {
        var shown = words(command.getUsageMessage(Ansi.OFF)).toList();
        return command.getCommandSpec().args().stream()
                .filter(argument -> !argument.hidden())
                .flatMap(argument -> words(String.join(" ", argument.description())))
                .filter(word -> !word.contains("${") && !shown.contains(word))
                .map(word -> command.getCommandSpec().qualifiedName() + ": " + word);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+"));
    }
}
