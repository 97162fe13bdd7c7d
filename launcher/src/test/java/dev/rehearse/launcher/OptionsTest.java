package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void help_has_the_name_of_the_data_folder_in_one_piece_on_a_line_of_its_own() {
        assertThat(new CommandLine(new Options()).getUsageMessage().lines().map(String::strip))
                .contains(".rehearse of this product if not given.");
    }
}
