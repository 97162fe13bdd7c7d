package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.SampleQuestions;
import dev.rehearse.formats.Shipped;
import dev.rehearse.formats.exchange.Imported;
import dev.rehearse.formats.exchange.TaskSections;
import dev.rehearse.formats.markup.Markup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QtiRoundTripTest {

    static Stream<QtiFormat> versions() {
        return Stream.of(QtiFormat.version3(), QtiFormat.version21());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_question_of_each_kind_comes_back_from_a_package(QtiFormat format) throws IOException {
        var imported = imported(format, SampleQuestions.all());

        assertThat(shown(imported.questions())).isEqualTo(shown(SampleQuestions.all()));
    }

    @Test
    void each_shipped_question_comes_back_from_a_package() throws IOException {
        assertThatEachComesBack(QtiFormat.version3());
    }

    @Tag("slow")
    @Test
    void each_shipped_question_comes_back_from_a_package_of_version_2_1() throws IOException {
        assertThatEachComesBack(QtiFormat.version21());
    }

    private static void assertThatEachComesBack(QtiFormat format) throws IOException {
        var questions = Shipped.questions();

        var imported = imported(format, questions);

        assertThat(imported.isGood()).isTrue();
        assertThat(shown(imported.questions())).isEqualTo(shown(questions));
        assertThat(imported.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("the test \"test.xml\""));
    }

    @Test
    void the_same_questions_give_the_same_bytes() throws IOException {
        var first = Packages.exported(QtiFormat.version3(), SampleQuestions.all());
        var second = Packages.exported(QtiFormat.version3(), SampleQuestions.all());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_single_item_is_imported_without_its_package() throws IOException {
        var files = Packages.files(Packages.exported(QtiFormat.version3(), List.of(SampleQuestions.output())));
        var item = String.valueOf(files.get("items/asyncio/line.xml")).getBytes(StandardCharsets.UTF_8);

        var imported = QtiFormat.version3().read("line.xml", new ByteArrayInputStream(item));

        assertThat(imported.findings()).isEmpty();
        assertThat(imported.questions()).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo(SampleQuestions.output().id());
            assertThat(question.task()).isEqualTo(SampleQuestions.output().task());
        });
    }

    @Test
    void what_items_can_not_hold_is_listed() throws IOException {
        var findings = QtiFormat.version3()
                .write(
                        List.of(SampleQuestions.shortAnswer(), SampleQuestions.order(), SampleQuestions.single()),
                        new ByteArrayOutputStream());

        assertThat(findings).allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(Rule.NOT_CARRIED));
        assertThat(findings)
                .extracting(finding -> finding.file().replaceAll(".*/", "") + ": " + finding.message())
                .containsExactly(
                        "steps.md: partial credit for entries in the right order; in QTI only the whole order earns the"
                                + " score",
                        "sum.md: differences in punctuation count in QTI");
    }

    @Test
    void neither_order_nor_identifiers_of_entries_give_the_key_away() throws IOException {
        var files = Packages.files(Packages.exported(QtiFormat.version3(), List.of(SampleQuestions.order())));
        var item = String.valueOf(files.get("items/asyncio/steps.xml"));

        assertThat(item).doesNotContainPattern("(?s)Open the file.*Read.*Close the file.*Print them");
        assertThat(item)
                .doesNotContainPattern("(?s)<qti-value>entry-1</qti-value><qti-value>entry-2</qti-value>"
                        + "<qti-value>entry-3</qti-value>");
    }

    @Test
    void candidates_do_not_see_answer_and_rubric() throws IOException {
        var files = Packages.files(Packages.exported(QtiFormat.version3(), List.of(SampleQuestions.open())));
        var item = String.valueOf(files.get("items/asyncio/await.xml"));

        var seen = item.replaceAll("(?s)<qti-rubric-block view=\"scorer\".*?</qti-rubric-block>", "");

        assertThat(item).contains("suspended");
        assertThat(seen).doesNotContain("suspend");
    }

    private static Imported imported(QtiFormat format, List<Question> questions) throws IOException {
        var bytes = Packages.exported(format, questions);
        return format.read("package.zip", new ByteArrayInputStream(bytes));
    }

    /** All that a reader sees of questions; Markdown that looks the same counts as the same. */
    private static List<Map<String, Object>> shown(List<Question> questions) {
        return questions.stream().map(QtiRoundTripTest::shown).toList();
    }

    private static Map<String, Object> shown(Question question) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", question.id());
        shown.put("slug", question.slug().replaceFirst("-[0-9]$", ""));
        shown.put("profile", question.profile());
        shown.put("kind", question.kind());
        shown.put("prompt", html(question.prompt()));
        TaskSections.of(question).forEach((heading, markdown) -> shown.put(heading, html(markdown)));
        return shown;
    }

    private static String html(String markdown) {
        return Markup.html(markdown).replaceAll("\\s+", " ");
    }
}
