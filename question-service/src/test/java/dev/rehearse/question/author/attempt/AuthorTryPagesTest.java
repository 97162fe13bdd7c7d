package dev.rehearse.question.author.attempt;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthorBrowser.look;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors answer their own questions; interview-service is away. */
@QuarkusTest
class AuthorTryPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String TRY = "/author/questions/" + ID + "/try";
    private static final String RIGHT = "class=\"notice good\"";
    private static final String PARTLY = "class=\"notice warm\"";
    private static final String WRONG = "class=\"notice bad\"";

    private static void write(String kind, String more, String sections) {
        question("closed", """
            ---
            id: %s
            kind: %s
            difficulty: easy
            tags: [generators]
            minutes: 1
            %s---

            What is right?

            %s
            ## Explanation

            Because of <em>it</em>.
            """.formatted(ID, kind, more, sections)).statusCode(201);
    }

    private static ValidatableResponse answer(String... values) {
        return browser().formParam("answer", List.of(values)).post(TRY).then();
    }

    private static String notice(String verdict) {
        return switch (verdict) {
            case "right" -> RIGHT;
            case "partly" -> PARTLY;
            default -> WRONG;
        };
    }

    private static String[] words(String joined) {
        return joined.split(",", -1);
    }

    @Test
    void a_question_is_shown_without_its_key_until_there_is_an_answer() {
        write("single-choice", "", "## Options\n\n- [x] Yes\n- [ ] No\n  - why: canary\n");

        look(TRY).statusCode(200).body(containsString("What is right?"), not(containsString("Because of")));
        look(TRY).body(not(containsString("canary")), not(containsString("tag right")));
        answer("0").statusCode(200).body(containsString(RIGHT), containsString("Because of &lt;em&gt;"));
        answer("1").statusCode(200).body(containsString(WRONG), containsString("value=\"1\" checked"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,2|right", "2,0|right", "0|partly", "0,1,2|partly", "1|wrong", "0,1|wrong"})
    void several_options_are_scored_in_part_where_the_question_says_so(String given, String verdict) {
        write("multiple-choice", "scoring: partial\n", "## Options\n\n- [x] One\n- [ ] Two\n- [x] Three\n- [ ] Four\n");

        answer(words(given)).statusCode(200).body(containsString(notice(verdict)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,1,2,3|right", "1,0,2,3|partly", "3,2,1,0|wrong", "0,,,|wrong"})
    void an_order_is_scored_by_the_pairs_that_are_in_order(String given, String verdict) {
        write("order", "", "## Order\n\n1. One\n2. Two\n3. Three\n4. Four\n");

        answer(words(given)).statusCode(200).body(containsString(notice(verdict)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"yield|right", "  YIELD |right", "return|wrong", "''|wrong"})
    void a_short_answer_is_compared_without_what_makes_no_difference(String given, String verdict) {
        write("short-answer", "", "## Accepted answers\n\n- yield\n");

        answer(given).statusCode(200).body(containsString(notice(verdict)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "-1", "x", "0,0", "99999999999"})
    void what_is_no_option_is_refused_with_the_form(String given) {
        write("single-choice", "", "## Options\n\n- [x] Yes\n- [ ] No\n");

        answer(words(given)).statusCode(400).body(containsString("id=\"wrong\""), containsString("What is right?"));
    }

    @Test
    void an_open_answer_is_kept_while_the_grader_is_away() {
        question("open", open(ID, "A title", "The answer.")).statusCode(201);

        answer("My <b>own</b> words.")
                .statusCode(200)
                .body(
                        containsString("The grader does not answer at the moment"),
                        containsString("My &lt;b&gt;own&lt;/b&gt; words."),
                        containsString("it pauses at each yield"),
                        containsString("The answer."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open         | 6000 | The answer has 6,001 characters and may have 6,000.",
                "short-answer | 2000 | The answer has 2,001 characters and may have 2,000."
            })
    void a_text_that_is_too_long_comes_back_whole_to_be_shortened(String kind, int most, String reason) {
        if (kind.equals("open")) {
            question("open", open(ID, "A title", "The answer.")).statusCode(201);
        } else {
            write(kind, "", "## Accepted answers\n\n- yield\n");
        }

        look(TRY).body(containsString("data-longest=\"" + most + "\""), not(containsString("maxlength")));
        answer("😀".repeat(most)).statusCode(200);
        var longer = "😀".repeat(most + 1);
        answer(longer)
                .statusCode(400)
                .body(
                        containsString("role=\"alert\">" + reason + " Nothing of it is lost"),
                        containsString(longer + "</textarea>"));
    }
}
