package dev.rehearse.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnsTest {

    @Test
    void columns_are_as_wide_as_their_longest_cells() {
        var table =
                new Columns(1).row("NAME", "SENT", "LAST").row("a", 12345, "").row("longer", 7, "x");

        assertThat(table.lines()).containsExactly("NAME     SENT  LAST", "a       12345", "longer      7  x");
    }
}
