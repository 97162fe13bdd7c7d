package dev.rehearse.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

    private static final NormalExaminees EXAMINEES = new NormalExaminees(0, 1, 3);

    @Test
    void options_that_cannot_be_meant_are_named() {
        assertThatThrownBy(() -> Options.of("--lenght", "5")).hasMessageContaining("no option \"--lenght\"");
        assertThatThrownBy(() -> Options.of("--length")).hasMessage("--length needs a value.");
        assertThatThrownBy(() -> Options.of("--length", "5", "--length", "6")).hasMessage("--length is given twice.");
        assertThatThrownBy(() -> Options.of("--examinees", "0")).hasMessageContaining("\"0\"");
        assertThatThrownBy(() -> Options.of("--standard-error", "NaN")).hasMessageContaining("positive number");
        assertThatThrownBy(() -> Options.of("--seed", "x")).hasMessageContaining("whole number");
    }

    @Test
    void a_line_that_is_no_item_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("items.csv"), "id,discrimination,difficulty\ngil,1.2,0\nasync,high,1\n");

        assertThatThrownBy(() -> ItemFile.read(file))
                .hasMessageContaining("line 3")
                .hasMessageContaining("async,high,1");
        assertThatThrownBy(() -> ItemFile.read(folder.resolve("none"))).isInstanceOf(InvalidOption.class);
    }

    @Test
    void items_come_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("items.csv"), "id,discrimination,difficulty\ngil,1.2,0\nasync,0.8,1\n");

        Configuration configuration = Configuration.of(Options.of("--items", file.toString()));

        assertThat(configuration.test().pool().items()).hasSize(2);
    }

    @Test
    void the_table_has_everybody_and_each_band() {
        Configuration configuration = Configuration.of(Options.of("--length", "5"));
        SimulationResult result = new Simulation(EXAMINEES, 500, 1).run(configuration.test());

        String text = new Report(configuration.description(), 3).text(result);

        assertThat(text).contains("1,000 items", "500 examinees N(0, 1), seed 3", "below -2.0", "2.0 and above");
        assertThat(text).doesNotContain("NaN");
    }

    @Test
    void pictures_are_well_formed_and_all_their_points_have_a_place() throws Exception {
        Configuration configuration = Configuration.of(Options.of("--length", "5"));
        SimulationResult result = new Simulation(EXAMINEES, 500, 1).run(configuration.test());
        Pictures pictures = new Pictures(configuration.test());

        for (String svg : List.of(
                pictures.information(),
                pictures.accuracy(result),
                pictures.exposure(result),
                pictures.trajectory(EXAMINEES))) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
            assertThat(svg).doesNotContain("NaN", "Infinity");
        }
    }
}
