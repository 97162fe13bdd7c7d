package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The reconciliation of a campaign finds each kind of discrepancy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignReconciliationTest {

    private final Set<String> audience = Set.of("a@x.example", "b@x.example", "c@x.example");
    private final List<ReceivedMail> taken =
            new ArrayList<>(List.of(new ReceivedMail("<1>", "a@x.example"), new ReceivedMail("<2>", "b@x.example")));
    private final Map<String, String> states =
            new HashMap<>(Map.of("a@x.example", "SENT", "b@x.example", "SENT", "c@x.example", "UNKNOWN"));
    private final Map<String, Long> counts = new HashMap<>(Map.of("candidates", 3L, "sent", 2L, "unknown", 1L));

    private List<String> faults() {
        return new CampaignReconciliation(audience, taken, states, counts).faults(1);
    }

    @Test
    void nothing_is_wrong_when_each_is_mailed_once_or_admittedly_unknown() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_unknown_one_may_have_been_mailed() {
        taken.add(new ReceivedMail("<3>", "c@x.example"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void a_missing_mail_is_detected() {
        taken.removeLast();

        assertThat(faults()).containsExactly("b@x.example was not mailed and is SENT");
    }

    @Test
    void a_second_mail_is_detected() {
        taken.add(taken.getFirst());

        assertThat(faults()).containsExactly("a@x.example was mailed 2 times");
    }

    @Test
    void a_second_mail_under_another_name_is_detected() {
        taken.add(new ReceivedMail("<9>", "a@x.example"));

        assertThat(faults()).containsExactly("a@x.example was mailed 2 times");
    }

    @Test
    void a_name_for_two_mails_is_detected() {
        taken.set(1, new ReceivedMail("<1>", "b@x.example"));

        assertThat(faults()).containsExactly("The Message-ID <1> has 2 recipients");
    }

    @Test
    void more_doubt_than_allowed_is_detected() {
        states.put("b@x.example", "UNKNOWN");
        counts.putAll(Map.of("sent", 1L, "unknown", 2L));

        assertThat(faults()).containsExactly("2 are unknown, and there may be 1");
    }

    @Test
    void a_subscriber_without_delivery_is_detected() {
        states.remove("c@x.example");

        assertThat(faults())
                .contains("c@x.example was not mailed and is NOWHERE", "1 are counted as unknown, and 0 are");
    }

    @Test
    void a_mail_to_a_non_subscriber_is_detected() {
        taken.add(new ReceivedMail("<4>", "d@x.example"));

        assertThat(faults()).containsExactly("d@x.example was not to be mailed");
    }

    @Test
    void a_delivery_that_never_ends_is_detected() {
        states.put("a@x.example", "SENDING");
        counts.putAll(Map.of("sent", 1L, "sending", 1L));

        assertThat(faults()).containsExactly("a@x.example is still SENDING");
    }

    @Test
    void counts_that_do_not_add_up_are_detected() {
        counts.put("sent", 1L);

        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("3 candidates of 3, and 2 in all states"))
                .contains("1 are counted as sent, and 2 are");
    }
}
