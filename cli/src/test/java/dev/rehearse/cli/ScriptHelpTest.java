package dev.rehearse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code ./rehearse help} needs no build, so it repeats one line of each command's declaration. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptHelpTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));

    @Test
    void the_script_describes_each_command_as_it_is_declared() throws IOException {
        var help = new ProcessBuilder("sh", HOME.resolve("rehearse").toString(), "help")
                .redirectErrorStream(true)
                .start();

        var said = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(CommandLineTool.commands(Environment.ofThisProcess(HOME)).getSubcommands())
                .allSatisfy((name, command) -> assertThat(said)
                        .contains("  %-10s %s\n"
                                .formatted(
                                        name,
                                        String.join(
                                                " ",
                                                command.getCommandSpec()
                                                        .usageMessage()
                                                        .description()))));
    }
}
