package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftTest {

    private static final String WHY = "####because";

    @Test
    void a_choice_has_a_name_a_key_comments_and_an_explanation() {
        var question = only("""
            ::Loop variables::Which loop ends?{
                ~for(;;) #has no condition
                =while(false)
                ~do twice####A condition that is false ends it.
            }
            """);

        assertThat(question.slug()).isEqualTo("loop-variables");
        assertThat(question.prompt()).isEqualTo("Which loop ends?");
        assertThat(question.task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(
                                new Option("for(;;)", false, "has no condition"),
                                new Option("while(false)", true, null),
                                new Option("do twice", false, null)),
                        "A condition that is false ends it."));
    }

    @Test
    void a_text_behind_the_answers_leaves_a_gap() {
        assertThat(only("A list is {=mutable ~immutable ####yes} in Python.").prompt())
                .isEqualTo("A list is \\_\\_\\_\\_\\_ in Python.");
    }

    @Test
    void weights_without_a_key_are_a_multiple_choice() {
        var task = only("Even? {~%50%2 ~%50%4 ~%-100%5 " + WHY + "}").task();

        assertThat(task)
                .isEqualTo(new Task.MultipleChoice(
                        List.of(new Option("2", true, null), new Option("4", true, null), new Option("5", false, null)),
                        Scoring.EXACT,
                        "because"));
    }

    @ParameterizedTest
    @CsvSource({"T,true", "TRUE,true", "F,false", "FALSE,false"})
    void true_or_false_is_a_choice_of_two(String word, boolean isTrue) {
        var task = only("Is it? {" + word + "#no#yes" + WHY + "}").task();

        assertThat(task)
                .isEqualTo(new Task.SingleChoice(
                        List.of(
                                new Option("True", isTrue, isTrue ? "yes" : "no"),
                                new Option("False", !isTrue, isTrue ? "no" : "yes")),
                        "because"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{=four =4 ####because}", "{=four\n=4\n####because}", "{=%100%four =4 ####because}"})
    void equals_signs_alone_are_short_answers(String answers) {
        assertThat(only("Two and two? " + answers).task())
                .isEqualTo(new Task.ShortAnswer(
                        List.of("four", "4"), Set.of(Variation.CASE, Variation.WHITESPACE), "because"));
    }

    @Test
    void an_exact_number_is_a_short_answer_and_one_with_a_tolerance_is_listed() {
        var exact = only("When? {#1822:0 ####because}");
        var near = Exchange.imported("gift", "// comment\n::When::When? {#1822:5}");

        assertThat(exact.task())
                .isEqualTo(
                        new Task.ShortAnswer(List.of("1822"), Set.of(Variation.CASE, Variation.WHITESPACE), "because"));
        assertThat(near.questions()).isEmpty();
        assertThat(Exchange.findings(near))
                .containsExactly(
                        "file:2: not-carried: the number \"1822:5\": only exact ones are right or wrong (When)",
                        "file:2: not-carried: a question is left out: there is no answer that is right and without"
                                + " wildcards (When)");
    }

    @Test
    void marks_are_text_behind_a_backslash() {
        assertThat(only("::a::[markdown]\\{ \\} \\~ \\= \\# \\: \\\\ a\\nb {=[plain]\\= 2 + 3 ~x " + WHY + "}"))
                .satisfies(question -> assertThat(question.prompt()).isEqualTo("{ } ~ = # : \\ a\nb"))
                .satisfies(question -> assertThat(question.task())
                        .isEqualTo(new Task.SingleChoice(
                                List.of(new Option("= 2 + 3", true, null), new Option("x", false, null)), "because")));
    }

    @Test
    void html_becomes_markdown_and_what_is_no_html_stays() {
        var question =
                only("::a::[html]<p>What is <b>true</b> of List<String>?</p><pre>a &lt; b</pre> {=yes ~no" + WHY + "}");

        assertThat(question.prompt()).isEqualTo("What is **true** of List\\<String\\>?\n\n```\na < b\n```");
    }

    @Test
    void ids_and_tags_in_comments_are_read() {
        var question = only("""
            // [id:5e7c1c4e-0a4f-4a53-8c1f-3d8f0f4c5a01] [tag:loops] [tag:difficulty:hard] [tag:minutes:3]
            // [tag:tag:minutes:of an hour]
            ::a::b {T####because}
            """);

        assertThat(question.id()).isEqualTo(UUID.fromString("5e7c1c4e-0a4f-4a53-8c1f-3d8f0f4c5a01"));
        assertThat(question.profile().difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(question.profile().minutes()).isEqualTo(3);
        assertThat(question.profile().tags()).containsExactly("loops", "minutes:of an hour");
    }

    @Test
    void a_second_import_has_the_same_ids_and_each_question_its_own() {
        var text = "::a::One? {T}\n\n::a::One? {F}\n\nTwo? {T}\n";

        var first = Exchange.imported("gift", text);
        var second = Exchange.imported("gift", text);

        assertThat(first.questions()).map(Question::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(second.questions()).isEqualTo(first.questions());
    }

    @Test
    void what_content_has_no_place_for_is_listed_by_line() {
        var imported = Exchange.imported("gift", """
            $CATEGORY: tests/a

            $CATEGORY: tests/b

            A description.

            An essay. {}

            Pairs. {=a -> b =c -> d}

            ::half::Half? {~%50%half =whole ~none####because}

            ::star::Star? {=a* =b####because}
            """);

        assertThat(imported.isGood()).isTrue();
        assertThat(imported.questions()).hasSize(2);
        assertThat(Exchange.findings(imported))
                .containsExactly(
                        "file:3: not-carried: the category \"tests/b\": all questions go to one topic",
                        "file:5: not-carried: a description is left out: it asks nothing",
                        "file:7: not-carried: a question is left out: an essay in GIFT has no rubric, and content grades by"
                                + " one",
                        "file:9: not-carried: a question is left out: content has no matching of pairs",
                        "file:11: not-carried: 50 % for \"half\": it counts as wrong (half)",
                        "file:13: not-carried: the answer \"a*\" with a wildcard (star)");
    }

    @Test
    void a_question_without_an_explanation_gets_its_key_as_one_and_is_listed() {
        var imported = Exchange.imported("gift", "Which? {=a ~b}");

        assertThat(imported.questions().getFirst().task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(new Option("a", true, null), new Option("b", false, null)), "Right:\n\n- a"));
        assertThat(Exchange.findings(imported))
                .containsExactly(
                        "file:1: not-carried: the question \"which\" has no explanation, which content needs: now"
                                + " it names the key; say why it is right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good? {T}\n\nBad? {=a ~b\n\nGood? {F}", "Bad? a}", "\nGood? {T}\n\nBad {"})
    void a_brace_without_its_other_refuses_the_file_by_line(String text) {
        var imported = Exchange.imported("gift", text);

        assertThat(imported.isGood()).isFalse();
        assertThat(imported.findings().getFirst().message())
                .isEqualTo("the answers of a question stand between { and }; one of the two is missing");
        assertThat(text.lines().toList().get(imported.findings().getFirst().line() - 1))
                .startsWith("Bad");
    }

    private static Question only(String text) {
        var imported = Exchange.imported("gift", text);
        assertThat(Exchange.findings(imported)).isEmpty();
        assertThat(imported.questions()).hasSize(1);
        return imported.questions().getFirst();
    }
}
