package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.OrderedItems;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings of pilot items that no test can satisfy are refused. */
class PilotFeasibilityTest {

    private static final ItemPool POOL = Pools.even(8);

    @Test
    void an_order_behind_a_pilot_item_that_is_never_given_is_refused() {
        ContentConstraint order = new OrderedItems(List.of("1", "5"));
        TestProcedureBuilder none =
                TestProcedure.over(POOL).constrain(order).pilotItems(new PilotItems(Set.of("1"), 0, 1, 1));
        TestProcedureBuilder one =
                TestProcedure.over(POOL).constrain(order).pilotItems(new PilotItems(Set.of("1"), 1, 1, 1));

        assertThatThrownBy(none::build).hasMessageContaining("item 5 comes only after 1, which no test contains");
        assertThatCode(one::build).doesNotThrowAnyException();
    }

    @Test
    void a_place_for_a_pilot_item_after_the_end_is_refused() {
        assertThatCode(() -> withPilots(new PilotItems(Set.of("1", "2"), 2, 1, 5)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> withPilots(new PilotItems(Set.of("1", "2"), 2, 1, 6)))
                .isInstanceOf(ConstraintCannotBeMet.class)
                .hasMessageContaining(
                        "position 6 may never come; with a maximum length of 4 the last possible one is 5");
    }

    /** The last possible place is one: every seed's tests have all their pilot items. */
    @Test
    void every_pilot_item_comes_that_has_its_place_before_the_end() {
        for (long seed = 0; seed < 50; seed++) {
            TestProcedure test = withPilots(new PilotItems(Set.of("1", "2"), 2, 3, 5), seed);
            Examinee examinee = (Item item, int position) -> position % 2;

            assertThat(examinee.sit(test).responses()).hasSize(6);
        }
    }

    private static TestProcedure withPilots(PilotItems pilots) {
        return withPilots(pilots, 0);
    }

    private static TestProcedure withPilots(PilotItems pilots, long seed) {
        return TestProcedure.over(POOL)
                .seed(seed)
                .pilotItems(pilots)
                .stopWhen(new MaximumLength(4))
                .build();
    }
}
