package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.exchange.Imported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Items as other programs write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignItemsTest {

    @Test
    void a_choice_of_version_3() throws IOException {
        var imported = read("""
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="luggage"
                title="Unattended Luggage" adaptive="false" time-dependent="false">
              <qti-response-declaration identifier="R1" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
              <qti-item-body>
                <p>Look at the text in the <em>picture</em>.</p>
                <p><img src="images/sign.png" alt="never leave luggage"/></p>
                <qti-choice-interaction response-identifier="R1" shuffle="false" max-choices="1">
                  <qti-prompt>What does it say?</qti-prompt>
                  <qti-simple-choice identifier="A">Stay <b>here</b><qti-feedback-inline
                      outcome-identifier="F" identifier="A" show-hide="show">No.</qti-feedback-inline></qti-simple-choice>
                  <qti-simple-choice identifier="B">Keep it with you</qti-simple-choice>
                </qti-choice-interaction>
              </qti-item-body>
              <qti-response-processing template="https://www.imsglobal.org/rptemplates/match_correct"/>
              <qti-modal-feedback outcome-identifier="F" identifier="all" show-hide="show"><qti-content-body>
                <p>Luggage may be removed.</p></qti-content-body></qti-modal-feedback>
            </qti-assessment-item>""");

        var question = imported.questions().getFirst();
        assertThat(question.slug()).isEqualTo("unattended-luggage");
        assertThat(question.prompt())
                .isEqualTo("Look at the text in the *picture*.\n\nnever leave luggage\n\nWhat does it say?");
        assertThat(question.task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(new Option("Stay **here**", false, "No."), new Option("Keep it with you", true, null)),
                        "Luggage may be removed."));
        assertThat(imported.findings())
                .extracting(Finding::toString)
                .containsExactly("item.xml:7: not-carried: the image \"images/sign.png\"");
    }

    @Test
    void a_text_entry_of_version_2_1_with_a_mapping() throws IOException {
        var imported = read("""
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="york" title="Richard III"
                adaptive="false" timeDependent="false">
              <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">
                <correctResponse><value>York</value></correctResponse>
                <mapping defaultValue="0">
                  <mapEntry mapKey="York" mappedValue="1" caseSensitive="false"/>
                  <mapEntry mapKey="Yorkshire" mappedValue="0.5"/>
                </mapping>
              </responseDeclaration>
              <itemBody><p>this sun of <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="15"/>;</p>
              </itemBody>
              <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
            </assessmentItem>""");

        assertThat(imported.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.task())
                        .isEqualTo(new Task.ShortAnswer(
                                List.of("York"), Set.of(Variation.CASE, Variation.WHITESPACE), "Right: York")));
        assertThat(imported.findings())
                .extracting(Finding::message)
                .contains("that the answer \"Yorkshire\" is worth a part of the score");
    }

    @Test
    void an_order() throws IOException {
        var imported = read("""
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="order" title="Podium">
              <qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">
                <qti-correct-response><qti-value>C</qti-value><qti-value>A</qti-value><qti-value>B</qti-value>
                </qti-correct-response>
              </qti-response-declaration>
              <qti-item-body>
                <qti-order-interaction response-identifier="RESPONSE"><qti-prompt>Order them.</qti-prompt>
                  <qti-simple-choice identifier="A">Second</qti-simple-choice>
                  <qti-simple-choice identifier="B">Third</qti-simple-choice>
                  <qti-simple-choice identifier="C">First</qti-simple-choice>
                </qti-order-interaction>
              </qti-item-body>
            </qti-assessment-item>""");

        assertThat(imported.questions().getFirst().task())
                .isEqualTo(new Task.Order(List.of("First", "Second", "Third"), "This is the right order."));
    }

    @Test
    void an_essay_with_a_rubric_for_scorers() throws IOException {
        var imported = read(essay("""
            <qti-rubric-block view="scorer" use="scoring"><qti-content-body><p>A good answer:</p>
              <ul><li>names the town</li><li>says how large it is</li></ul></qti-content-body></qti-rubric-block>"""));

        assertThat(imported.findings()).isEmpty();
        assertThat(imported.questions().getFirst().task())
                .isEqualTo(new Task.Open(
                        "A good answer:\n\n- names the town\n- says how large it is",
                        null,
                        List.of(point(1, "names the town"), point(2, "says how large it is")),
                        List.of(),
                        List.of()));
    }

    private static RubricPoint point(int number, String claim) {
        return new RubricPoint("point-" + number, claim, 1, true, null, List.of(), List.of(), null);
    }

    @Test
    void what_is_no_question_is_left_out_and_listed() throws IOException {
        assertThat(onlyFinding(essay(""))).contains("\"Postcard\" is left out: there is no rubric for scorers");
        assertThat(onlyFinding(essay("<qti-text-entry-interaction response-identifier='X'/>")))
                .contains("is left out: it has 2 interactions");
        assertThat(onlyFinding(essay("").replace("<qti-item-body>", "<qti-template-processing/><qti-item-body>")))
                .contains("is left out: it is a template, by <template-processing> in line 4");
        assertThat(onlyFinding(essay("").replace("title=", "adaptive='true' title=")))
                .contains("is left out: it is adaptive");
        assertThat(onlyFinding(essay("").replace("qti-extended-text-", "qti-upload-")))
                .contains("is left out: there is no kind of question for <upload-interaction> in line 4");
        assertThat(onlyFinding("<qti-assessment-item identifier='i' title='Empty'/>"))
                .contains("is left out: it has 0 interactions");
    }

    @Test
    void the_same_item_gets_the_same_id_again() throws IOException {
        var rubric = "<qti-rubric-block view='scorer' use='scoring'><ul><li>a</li></ul></qti-rubric-block>";
        var first = read(essay(rubric)).questions().getFirst();
        var second = read(essay(rubric).replace("Write Sam", "Write Tom"))
                .questions()
                .getFirst();

        assertThat(second.prompt()).isNotEqualTo(first.prompt());
        assertThat(second.id()).isEqualTo(first.id());
    }

    private static String essay(String further) {
        return """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="postcard"
                title="Postcard">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>
              <qti-item-body><qti-extended-text-interaction response-identifier="RESPONSE">
                <qti-prompt>Write Sam a postcard.</qti-prompt></qti-extended-text-interaction>
                %s
              </qti-item-body>
            </qti-assessment-item>""".formatted(further);
    }

    private static String onlyFinding(String item) throws IOException {
        var imported = read(item);
        assertThat(imported.questions()).isEmpty();
        assertThat(imported.findings()).hasSize(1);
        return imported.findings().getFirst().message();
    }

    private static Imported read(String item) throws IOException {
        return QtiFormat.version3().read("item.xml", new ByteArrayInputStream(item.getBytes(StandardCharsets.UTF_8)));
    }
}
