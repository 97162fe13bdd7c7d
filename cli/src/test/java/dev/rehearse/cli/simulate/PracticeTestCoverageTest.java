package dev.rehearse.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.PracticeTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the interval that a practice test of the content folder reports has the ability in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeTestCoverageTest {

    private static final int EXAMINEES = 2000;

    private static final int THREADS = 2;

    /** The interval is honest on average over what questions may truly be; 2,000 examinees are within 0.5 % of it. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("practiceTests")
    void the_95_percent_interval_covers_93_to_97_percent(String practiceTest) {
        var accuracy = simulate("--practice-test=" + practiceTest);

        assertThat(accuracy.coverage()).isBetween(0.93, 0.97);
    }

    static Stream<String> practiceTests() {
        return ContentFolder.read(Path.of(System.getProperty("rehearse.home"), "content"))
                        instanceof Reading.Good(var good)
                ? good.practiceTests().stream().map(PracticeTest::slug)
                : Stream.empty();
    }

    private static Accuracy simulate(String practiceTest) {
        Configuration configuration = SimulatedSittings.configuration(practiceTest);
        return new Simulation(SimulatedSittings.people(configuration), EXAMINEES, THREADS)
                .run(configuration.test())
                .overall();
    }
}
