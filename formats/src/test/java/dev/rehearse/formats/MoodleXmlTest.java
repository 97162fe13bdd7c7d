package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoodleXmlTest {

    private static final String FEEDBACK =
            "<generalfeedback format=\"html\"><text><![CDATA[<p>because</p>]]></text></generalfeedback>";

    @Test
    void a_choice_of_one() {
        var question = only(question(
                "multichoice",
                "<single>true</single>"
                        + answer("100", "<p>a <code>list</code></p>", "")
                        + answer("0", "<p>a tuple</p>", "<p>it never changes</p>")));

        assertThat(question.slug()).isEqualTo("a-name");
        assertThat(question.prompt()).isEqualTo("What is **mutable**?");
        assertThat(question.task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(new Option("a `list`", true, null), new Option("a tuple", false, "it never changes")),
                        "because"));
    }

    @Test
    void a_choice_of_several() {
        var question = only(question(
                "multichoice",
                "<single>false</single>" + answer("50", "a", "") + answer("50", "b", "") + answer("-100", "c", "")));

        assertThat(question.task())
                .isEqualTo(new Task.MultipleChoice(
                        List.of(new Option("a", true, null), new Option("b", true, null), new Option("c", false, null)),
                        Scoring.EXACT,
                        "because"));
    }

    @Test
    void true_or_false() {
        var question = only(question("truefalse", answer("100", "true", "") + answer("0", "false", "no")));

        assertThat(question.task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(new Option("True", true, null), new Option("False", false, "no")), "because"));
    }

    @Test
    void short_answers_and_exact_numbers() {
        var words = only(question("shortanswer", "<usecase>1</usecase>" + answer("100", "a\\*b", "")));
        var number = only(
                question("numerical", "<answer fraction=\"100\"><text>42</text><tolerance>0</tolerance></answer>"));

        assertThat(words.task())
                .isEqualTo(new Task.ShortAnswer(List.of("a*b"), Set.of(Variation.WHITESPACE), "because"));
        assertThat(number.task())
                .isEqualTo(
                        new Task.ShortAnswer(List.of("42"), Set.of(Variation.CASE, Variation.WHITESPACE), "because"));
    }

    @Test
    void an_order() {
        var question = only(question(
                "ordering", answer("1.0", "first", "") + answer("2.0", "second", "") + answer("3.0", "third", "")));

        assertThat(question.task()).isEqualTo(new Task.Order(List.of("first", "second", "third"), "because"));
    }

    @Test
    void an_essay_whose_graders_have_a_list_of_points() {
        var question = only(question("essay", """
            <graderinfo format="html"><text><![CDATA[<p>Look for:</p><ul><li>It suspends.</li><li>Others run.</li></ul>]]></text>
            </graderinfo>"""));

        assertThat(question.task())
                .isEqualTo(new Task.Open(
                        "because",
                        null,
                        List.of(point("point-1", "It suspends."), point("point-2", "Others run.")),
                        List.of(),
                        List.of()));
        assertThat(question.profile().title()).isEqualTo("A name");
    }

    private static RubricPoint point(String id, String claim) {
        return new RubricPoint(id, claim, 1, true, null, List.of(), List.of(), null);
    }

    @Test
    void what_content_has_no_place_for_is_listed_by_line() {
        var imported = Exchange.imported(
                "moodle-xml",
                quiz("\n" + question("cloze", "") + "\n" + question("essay", "")
                        + "\n" + question("description", "") + "\n"
                        + question(
                                "multichoice",
                                """
                <defaultgrade>2.0</defaultgrade><single>true</single><shuffleanswers>0</shuffleanswers>
                <correctfeedback><text>Your answer is correct.</text></correctfeedback>
                <incorrectfeedback><text>Read chapter 3.</text></incorrectfeedback>
                <hint><text>Think.</text></hint><coursefield><text>x</text></coursefield>"""
                                        + answer("100", "a<img src='@@PLUGINFILE@@/b.png' alt='B'/>", "")
                                        + answer("50", "c", ""))));

        assertThat(imported.isGood()).isTrue();
        assertThat(imported.questions()).hasSize(1);
        assertThat(Exchange.findings(imported))
                .containsExactly(
                        "file:2: not-carried: a question is left out: content has no questions of Moodle's type \"cloze\" (A name)",
                        "file:3: not-carried: a question is left out: an essay needs a model answer as general feedback, and as"
                                + " information for graders a list of the points that an answer makes (A name)",
                        "file:4: not-carried: a question is left out: a description asks nothing (A name)",
                        "file:5: not-carried: the image \"@@PLUGINFILE@@/b.png\" (A name)",
                        "file:5: not-carried: 50 % for \"c\": it counts as wrong (A name)",
                        "file:5: not-carried: <incorrectfeedback> \"Read chapter 3.\" (A name)",
                        "file:5: not-carried: <hint> \"Think.\" (A name)",
                        "file:5: not-carried: <coursefield> \"x\" (A name)",
                        "file:5: not-carried: the grade of 2.0 points (A name)",
                        "file:5: not-carried: the fixed order of its options: they are shuffled (A name)");
    }

    @Test
    void a_question_whose_key_content_cannot_hold_is_left_out() {
        var imported = Exchange.imported(
                "moodle-xml", quiz(question("multichoice", answer("0", "a", "") + answer("0", "b", ""))));

        assertThat(imported.questions()).isEmpty();
        assertThat(Exchange.findings(imported))
                .containsExactly(
                        "file:1: not-carried: the question \"a-name\" is left out: a single choice has one [x] and at"
                                + " least one [ ], not 0 and 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<quiz>",
                "<quiz></quiz><quiz/>",
                "<lesson/>",
                "<quiz><question type='multichoice'></quiz>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><quiz/>"
            })
    void what_is_no_quiz_is_refused(String text) {
        var imported = Exchange.imported("moodle-xml", text);

        assertThat(imported.isGood()).isFalse();
        assertThat(imported.findings()).hasSize(1);
    }

    private static String question(String type, String rest) {
        return "<question type=\"" + type + "\"><name><text>A name</text></name>"
                + "<questiontext format=\"html\"><text><![CDATA[<p>What is <b>mutable</b>?</p>]]></text></questiontext>"
                + (type.equals("essay") && rest.isEmpty() ? "" : FEEDBACK) + rest + "</question>";
    }

    private static String answer(String fraction, String html, String feedback) {
        return "<answer fraction=\"" + fraction + "\" format=\"html\"><text><![CDATA[" + html
                + "]]></text><feedback format=\"html\"><text><![CDATA[" + feedback + "]]></text></feedback></answer>";
    }

    private static String quiz(String questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>" + questions + "</quiz>";
    }

    private static Question only(String question) {
        var imported = Exchange.imported("moodle-xml", quiz(question));
        assertThat(Exchange.findings(imported)).isEmpty();
        assertThat(imported.questions()).hasSize(1);
        return imported.questions().getFirst();
    }
}
