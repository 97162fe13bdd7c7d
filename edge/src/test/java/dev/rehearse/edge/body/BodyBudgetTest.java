package dev.rehearse.edge.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(new MemorySize(BigInteger.valueOf(100)));

    @Test
    void bodies_are_admitted_while_the_budget_lasts() {
        var first = budget.reserve(60);

        assertThat(first.isGranted()).isTrue();
        assertThat(budget.reserve(41).isGranted()).isFalse();
        assertThat(budget.reserve(40).isGranted()).isTrue();
    }

    @Test
    void a_reservation_is_released_once() {
        var first = budget.reserve(60);
        budget.reserve(40);

        first.release().run();
        first.release().run();

        assertThat(budget.reserve(61).isGranted()).isFalse();
        assertThat(budget.reserve(60).isGranted()).isTrue();
    }

    @Test
    void a_rejected_body_takes_nothing() {
        budget.reserve(101).release().run();

        assertThat(budget.reserve(101).isGranted()).isFalse();
        assertThat(budget.reserve(100).isGranted()).isTrue();
    }
}
