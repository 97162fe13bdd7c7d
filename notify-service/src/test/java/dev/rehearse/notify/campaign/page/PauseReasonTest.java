package dev.rehearse.notify.campaign.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.notify.fixture.OperatorBrowser;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a campaign is paused, in the language of the page. */
@QuarkusTest
class PauseReasonTest extends OperatorBrowser {

    @Test
    void an_operator_is_named_in_the_language_of_the_page() {
        var id = waiting(1);

        on(id).take("pause");

        shows(id, "de", "<span>Ein Betreiber hat sie angehalten.</span>");
        shows(id, "en", "<span>an operator paused it</span>");
        campaign(id)
                .body("pausedBecause", equalTo("an operator paused it"))
                .body("pauseReason.code", equalTo("pause.operator"));
        on(id).take("resume");
        campaign(id).body("pausedBecause", nullValue()).body("pauseReason", nullValue());
        mailbox.bringBack();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pause.login-refused  | {"reply": "530 <no>"} | the mail server refused our login: 530 &lt;no&gt; | Der Mailserver hat unsere Anmeldung abgelehnt: 530 &lt;no&gt;
            pause.refused-lately | {"refused": "11", "mails": "200", "reply": "550 no"} | 11 of the last 200 mails were refused, the last one with: 550 no | 11 der letzten 200 Mails wurden abgelehnt, die letzte mit: 550 no
            pause.halted         | {} | too many of the last mails were refused | Zu viele der letzten Mails wurden abgelehnt.
            pause.refused        | {"refused": "2000", "mails": "25000"} | 2,000 of 25,000 mails were refused | 2.000 von 25.000 Mails wurden abgelehnt.
            pause.complaints     | {"complaints": "2", "mails": "250"} | reported as spam: 2 of 250 mails | Als Spam gemeldet: 2 von 250 Mails.
            """)
    void each_stored_reason_has_a_sentence_in_both_languages(
            String code, String arguments, String english, String german) {
        var id = paused(code, arguments);

        shows(id, "en", "<span>" + english + "</span>");
        shows(id, "de", "<span>" + german + "</span>");
        campaign(id).body("pausedBecause", not(containsString(",000")));
    }

    @Test
    void the_sentence_of_an_earlier_release_stays_readable() {
        var id = paused("20 of 250 mails were refused", "{}");

        shows(id, "de", "<span lang=\"en\">20 of 250 mails were refused</span>");
        campaign(id)
                .body("pausedBecause", equalTo("20 of 250 mails were refused"))
                .body("pauseReason", nullValue());
    }

    private String paused(String because, String arguments) {
        var id = draft();
        sql.run(
                "UPDATE notify.campaign SET state = 'PAUSED', launched_at = now(), queued_at = now(), paused_because = '"
                        + because + "', pause_arguments = '" + arguments + "'");
        return id;
    }

    private static void shows(String id, String language, String text) {
        browser()
                .header("Accept-Language", language)
                .get(PAGE + "/campaigns/" + id)
                .then()
                .statusCode(200)
                .body(containsString(text));
    }
}
