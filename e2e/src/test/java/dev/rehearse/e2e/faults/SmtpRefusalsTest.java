package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpBehavior.Envelope;
import dev.rehearse.testing.smtp.SmtpBehavior.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The check of refused mails finds a refusal that did not happen and each mail with a wrong outcome. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpRefusalsTest {

    private static final List<SmtpRefusal> OF_MAILS = SmtpRefusals.all().stream()
            .filter(refusal -> refusal.moment().compareTo(Moment.MAIL) >= 0)
            .toList();

    private final SmtpRefusals refusals = new SmtpRefusals(() -> 1, 0);
    private final Map<SmtpRefusal, String> deliveries = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();

    /** Makes all refusals but the last so many, each to a mail that ends as it should. */
    private void refuseAllBut(int spared) {
        for (int connection = 0; connection < SmtpRefusals.all().size(); connection++) {
            refusals.at(Moment.GREETING, Envelope.NONE);
            refusals.at(Moment.EHLO, Envelope.NONE);
        }
        for (var refusal : OF_MAILS.subList(0, OF_MAILS.size() - spared)) {
            var delivery = UUID.randomUUID().toString();
            deliveries.put(refusal, delivery);
            outcomes.put(delivery, refusal.outcomes().iterator().next());
            attempt(delivery);
        }
    }

    private void attempt(String delivery) {
        for (var moment : Moment.values()) {
            if (moment.compareTo(Moment.MAIL) >= 0) {
                refusals.at(moment, new Envelope("no-reply+" + delivery + ".0123@example.org", "a@example.org"));
            }
        }
    }

    private String refusedWith(Moment moment, String reply) {
        return deliveries.getOrDefault(new SmtpRefusal(moment, reply), "");
    }

    @Test
    void nothing_is_wrong_when_each_happened_once_and_had_its_consequence() {
        refuseAllBut(0);
        outcomes.put(UUID.randomUUID().toString(), "SENT 1");

        assertThat(refusals.faults(outcomes)).isEmpty();
    }

    @Test
    void one_that_did_not_happen_is_detected() {
        refuseAllBut(1);

        assertThat(refusals.faults(outcomes)).containsExactly("TAKEN hung up happened 0 times");
    }

    @Test
    void a_mail_that_was_refused_for_good_and_tried_again_is_detected() {
        refuseAllBut(0);
        attempt(refusedWith(Moment.RCPT, "550"));

        assertThat(refusals.faults(outcomes)).containsExactly("RCPT 550 happened 2 times");
    }

    @Test
    void a_deferred_mail_is_accepted_at_the_next_attempt() {
        refuseAllBut(0);
        attempt(refusedWith(Moment.DATA, "451"));

        assertThat(refusals.faults(outcomes)).isEmpty();
    }

    @Test
    void a_mail_that_was_given_up_too_early_or_is_called_sent_and_was_not_is_detected() {
        refuseAllBut(0);
        outcomes.put(refusedWith(Moment.RCPT, "450"), "FAILED 1");
        outcomes.put(refusedWith(Moment.DATA, "552"), "SENT 1");
        outcomes.put(refusedWith(Moment.DOT, SmtpBehavior.HANG_UP), "SENT 2");

        assertThat(refusals.faults(outcomes))
                .containsExactlyInAnyOrder(
                        "After RCPT 450 it is FAILED 1, and not [SENT 2]",
                        "After DATA 552 it is SENT 1, and not [FAILED 1]",
                        "After DOT hung up it is SENT 2, and not [UNKNOWN 1]");
    }

    @Test
    void a_refusal_that_cost_another_mail_an_attempt_is_detected() {
        refuseAllBut(0);
        outcomes.put(UUID.randomUUID().toString(), "SENT 2");

        assertThat(refusals.faults(outcomes)).containsExactly("After nothing it is SENT 2, and not [SENT 1]");
    }
}
