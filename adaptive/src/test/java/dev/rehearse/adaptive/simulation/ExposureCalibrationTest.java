package dev.rehearse.adaptive.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import org.junit.jupiter.api.Test;

class ExposureCalibrationTest {

    private static final ItemPool POOL = Pools.even(60);

    private static Procedure test(SympsonHetter control) {
        return PreparedProcedure.of(TestProcedure.over(POOL)
                .selection(control)
                .stopWhen(new MaximumLength(8))
                .build());
    }

    @Test
    void no_item_is_exposed_more_than_wanted_to_other_examinees_too() {
        Simulation simulation = new Simulation(new NormalExaminees(0, 1, 1), 3000, 2);

        var result = new ExposureCalibration(simulation, 0.25, 12)
                .of(new MaximumInformation(), ExposureCalibrationTest::test);

        assertThat(result.largestRates().getFirst()).isGreaterThan(0.5);
        assertThat(result.largestRate()).isLessThan(0.27);
        var others = new Simulation(new NormalExaminees(0, 1, 2), 3000, 2).run(test(result.control()));
        assertThat(others.overall().largestExposure()).isLessThan(0.29);
    }

    @Test
    void a_rate_that_is_none_is_refused() {
        Simulation simulation = new Simulation(new NormalExaminees(0, 1, 1), 10, 1);

        assertThatThrownBy(() -> new ExposureCalibration(simulation, 0, 3)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new ExposureCalibration(simulation, 0.2, 0)).isInstanceOf(InvalidSetting.class);
    }
}
