package dev.rehearse.notify.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentOutcomesTest {

    private final RecentOutcomes outcomes = new RecentOutcomes(0, 3);

    @Test
    void only_the_last_ones_count() {
        assertThat(outcomes.add(true)).isEqualTo(1);
        assertThat(outcomes.add(true)).isEqualTo(2);
        assertThat(outcomes.size()).isEqualTo(2);
        assertThat(outcomes.add(false)).isEqualTo(2);
        assertThat(outcomes.add(false)).isEqualTo(1);
        assertThat(outcomes.add(false)).isEqualTo(0);
        assertThat(outcomes.size()).isEqualTo(3);
    }
}
