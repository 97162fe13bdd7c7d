package dev.rehearse.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/rehearse/calibration/ReadmeTest.java");

    @Test
    void the_example_runs() {
        Responses responses = Simulated.responses(
                IntStream.range(0, 8)
                        .mapToObj(i -> Item.twoParameterLogistic("i" + i, 1.2, i / 4.0 - 1))
                        .toList(),
                500,
                8,
                0,
                6);

        // region example
        CalibrationResult result =
                Calibration.of(responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD.threads(2));

        CalibratedItem first = result.items().getFirst();
        List<Double> parameters = first.parameters(); // a, b
        List<Double> errors = first.standardErrors();
        ItemPool pool = result.uncertainPool(); // for a TestProcedure that knows how well its items are known
        // endregion

        assertThat(parameters.get(1)).isBetween(-1.6, -0.5);
        assertThat(errors.get(1)).isBetween(0.03, 0.4);
        assertThat(pool.items()).hasSize(8);
    }

    @Test
    void the_readme_shows_the_example_that_runs() throws IOException {
        String source = Files.readString(SOURCE);
        int start = source.indexOf("// region example\n") + "// region example\n".length();
        String example = source.substring(start, source.indexOf("// endregion"))
                        .stripTrailing()
                        .stripIndent() + "\n";

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example + "```\n");
    }
}
