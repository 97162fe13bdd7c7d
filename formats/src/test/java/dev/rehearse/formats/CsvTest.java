package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    private static final Task TASK =
            new Task.SingleChoice(List.of(new Option("yes", true, null), new Option("no", false, null)), "Because.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind,prompt,options,explanation\r\nsingle-choice,Is it?,\"'- [x] yes\r\n- [ ] no\",Because.\r\n",
                "\uFEFFKind;Prompt;Options;Explanation\nsingle-choice;Is it?;\"- [x] yes\n- [ ] no\";Because.\n\n"
            })
    void a_row_needs_no_more_than_a_kind_a_prompt_and_the_sections_of_the_kind(String text) {
        var imported = Exchange.imported("csv", text);

        assertThat(Exchange.findings(imported)).isEmpty();
        assertThat(imported.questions()).map(Question::task).containsExactly(TASK);
        assertThat(imported.questions().getFirst().slug()).isEqualTo("is-it");
        assertThat(imported.questions().getFirst().profile().difficulty()).isEqualTo(Difficulty.MEDIUM);
    }

    @Test
    void no_cell_begins_as_a_formula_does() {
        var prompts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''-1", "'quoted'", "a=1", "\uFF1D1");
        var questions = prompts.stream().map(CsvTest::asking).toList();

        var exported = Exchange.exported("csv", questions);

        var cells = CsvReader.builder().ofCsvRecord(exported.text()).stream()
                .flatMap(row -> row.getFields().stream())
                .toList();
        assertThat(cells).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n\uFF1D".indexOf(cell.charAt(0)) >= 0);
        assertThat(Exchange.imported("csv", exported.bytes()).questions())
                .map(Question::prompt)
                .containsExactlyElementsOf(prompts);
    }

    private static Question asking(String prompt) {
        var some = Shipped.questions().stream()
                .filter(question -> question.task() instanceof Task.SingleChoice)
                .findFirst()
                .orElseThrow();
        var id = UUID.nameUUIDFromBytes(prompt.getBytes(StandardCharsets.UTF_8));
        return new Question(
                some.file(), id, "", "s" + id.toString().substring(0, 4), some.profile(), prompt, some.task());
    }

    @Test
    void a_row_that_breaks_a_rule_refuses_the_file_by_line() {
        var imported = Exchange.imported("csv", """
            kind,prompt,options,explanation
            single-choice,One?,"- [x] yes
            - [ ] no",Because.
            single-choice,Two?,"- [x] yes
            - [x] no",Because.
            essay,Three?,,
            """);

        assertThat(imported.isGood()).isFalse();
        assertThat(Exchange.findings(imported))
                .containsExactly(
                        "file:4: format: a single choice has one [x] and at least one [ ], not 2 and 0",
                        "file:6: format: kind must be one of single-choice, multiple-choice, output, short-answer, order, open,"
                                + " code, and is \"essay\"");
    }

    @Test
    void an_unknown_column_is_listed_and_a_missing_one_refuses_the_file() {
        assertThat(Exchange.findings(Exchange.imported("csv", "kind,prompt,colour\n")))
                .containsExactly("file:1: not-carried: the column \"colour\": content has no such field or section");
        assertThat(Exchange.findings(Exchange.imported("csv", "kind,kind\n")))
                .containsExactly(
                        "file:1: format: the column \"kind\" is there twice",
                        "file:1: format: there is no column \"prompt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind,prompt\nopen,\"never closed\n",
                "kind,prompt\nopen,\"closed\"then\n",
                "kind,prompt\na,b,c\n"
            })
    void what_is_no_csv_is_refused(String text) {
        assertThat(Exchange.imported("csv", text).isGood()).isFalse();
    }
}
