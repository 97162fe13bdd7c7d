package dev.rehearse.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrueModelTest {

    private static final String BANK = """
            item,model,a,b,b1,b2,se_a
            x,2PL,1.2,-0.5,,,0.1
            y,GRM,1.1,,-1,1,
            z,2PL,1.4,0.8,,,0.2
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int simulate(Path items, Path truth, String... more) {
        return Script.with(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Stream.of(
                                        "simulate",
                                        "--items",
                                        items.toString(),
                                        "--truth",
                                        truth.toString(),
                                        "--examinees",
                                        "600",
                                        "--out",
                                        folder.resolve("study").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void examinees_answer_by_the_true_parameters_and_a_page_holds_everything() throws IOException {
        Path items = Files.writeString(folder.resolve("items.csv"), BANK);
        Path easy = Files.writeString(
                folder.resolve("easy.csv"),
                BANK.replace("-0.5", "-2.5").replace("-1,1,", "-3,-1,").replace("0.8", "-1.2"));

        int code = simulate(items, easy);

        assertThat(code).as(err.toString()).isZero();
        String page = Files.readString(folder.resolve("study/report.html"));
        assertThat(page)
                .contains("600 examinees N(0, 1), seed 1", "Examinees answer by the parameters in " + easy)
                .contains("--truth " + easy)
                .containsPattern("\nall +600 +0\\.[2-9]");
        assertThat(page.split("<svg", -1)).hasSize(7);
        assertThat(Files.readString(folder.resolve("study/bias.svg"))).startsWith("<svg");
    }

    /** Standard errors of 1.5 in b: an interval that takes b as certain is far too narrow. */
    @Test
    void uncertain_parameters_are_compared_with_the_same_taken_as_certain() throws IOException {
        Path items = Files.writeString(
                folder.resolve("items.csv"),
                BANK.replace("se_a\n", "se_a,se_b,covariance\n")
                        .replace(",0.1\n", ",0.1,1.5,\n")
                        .replace("1,\n", "1,,,0.01 0 2.25 0 0 0.01\n")
                        .replace(",0.2\n", ",0.2,1.5,\n"));

        int code = simulate(items, items, "--parameters", "uncertain", "--against", "parameters=certain");

        assertThat(code).as(err.toString()).isZero();
        String page = Files.readString(folder.resolve("study/report.html"));
        assertThat(page)
                .contains("3 items of " + items + ", uncertain; EAP", "3 items of " + items + "; EAP")
                .contains("Examinees answer by parameters drawn as " + items + " says")
                .contains("Coverage of the 95 % interval by true ability");
        Matcher coverage = Pattern.compile("\ncoverage +([0-9.]+)% +([0-9.]+)%").matcher(page);
        assertThat(coverage.find()).isTrue();
        assertThat(Double.parseDouble(coverage.group(1))).isBetween(92.0, 98.0);
        assertThat(Double.parseDouble(coverage.group(2))).isLessThan(92);
    }

    @Test
    void an_item_without_true_parameters_is_named() throws IOException {
        Path items = Files.writeString(folder.resolve("items.csv"), BANK);
        Path few = Files.writeString(folder.resolve("few.csv"), "id,a,b\nx,1,0\n");

        assertThat(simulate(items, few)).isEqualTo(2);

        assertThat(err.toString()).contains("--truth names " + few + ", which has no item y");
    }

    @Test
    void an_error_in_a_bank_names_file_and_line() throws IOException {
        Path items = Files.writeString(folder.resolve("items.csv"), BANK.replace("1.4", "high"));

        assertThat(simulate(items, items)).isEqualTo(2);

        assertThat(err.toString()).startsWith(items + ", line 4: a is \"high\", which must be a number");
    }
}
