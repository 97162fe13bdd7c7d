package dev.rehearse.notify.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Ada.Lovelace+Rehearse@Example.ORG, Ada.Lovelace+Rehearse@example.org, ada.lovelace+rehearse@example.org",
        "o'hara@example.org, o'hara@example.org, o'hara@example.org",
        "a@BÜCHER.example, a@xn--bcher-kva.example, a@xn--bcher-kva.example",
        "a@xn--BCHER-kva.example, a@xn--bcher-kva.example, a@xn--bcher-kva.example",
        "a@例え.テスト, a@xn--r8jz45g.xn--zckzah, a@xn--r8jz45g.xn--zckzah",
        "a@bücher。example, a@xn--bcher-kva.example, a@xn--bcher-kva.example"
    })
    void the_local_part_stays_as_typed_and_the_domain_is_as_dns_knows_it(String typed, String mailbox, String key) {
        var address = EmailAddress.of(typed);

        assertThat(address.mailbox()).isEqualTo(mailbox);
        assertThat(address.key()).isEqualTo(key);
    }

    @Test
    void it_may_be_as_long_as_smtp_allows_and_no_longer() {
        var local = "l".repeat(64);
        var domain = ("d".repeat(62) + ".").repeat(3) + "d".repeat(0);
        var longest = local + "@" + domain.substring(0, 189 - 1);

        assertThat(EmailAddress.of(longest).mailbox()).hasSize(253);
        assertThat(EmailAddress.of(longest + "x").mailbox()).hasSize(254);
        assertRefused(longest + "xy");
        assertRefused("l" + local + "@example.org");
        assertRefused("a@" + "d".repeat(64) + ".org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@localhost",
                "a@example",
                "a@1.2.3.4",
                "a@127.0.0.1",
                "a@1.2",
                "a@example.1",
                "a@example.4u",
                "a@x.localhost",
                "a@0x7f.0.0.0x1",
                "a@１.２.３.４",
                "a@LOCALHOST"
            })
    void domains_that_cannot_be_mail_servers_are_refused(String email) {
        assertRefused(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev@faß.example", "x@Faß.example", "x@βόλος.com", "x@نامه‌ای.com"})
    void domains_that_idna_2003_and_2008_map_differently_are_refused(String email) {
        assertRefused(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b\r\nBcc: x@y.org",
                "a@b.org\nX: y",
                "a\r@b.org",
                "a@b.org, c@d.org",
                "a@b.org>,<c@d.org",
                "Name <a@b.org>",
                "\"a\"@b.org",
                ".a@b.org",
                "a.@b.org",
                "a@.org",
                "a@b..org",
                "a@b_c.org",
                "a@b-.org",
                "a@[127.0.0.1]",
                "ä@b.org",
                "a@b.org."
            })
    void texts_with_more_than_an_address_are_refused(String email) {
        assertRefused(email);
    }

    /** The problem quotes the address, and the exception's message, which may be logged, does not. */
    private static void assertRefused(String email) {
        assertThatThrownBy(() -> EmailAddress.of(email))
                .isInstanceOfSatisfying(
                        HttpProblem.InvalidField.class,
                        problem -> assertThat(problem.problem().errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.field()).isEqualTo("email");
                                    assertThat(error.value()).isEqualTo(Violation.shortened(email.strip()));
                                }))
                .hasMessageNotContaining(email);
    }
}
