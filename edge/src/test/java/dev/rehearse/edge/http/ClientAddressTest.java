package dev.rehearse.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.17, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64, fe80:0:0:0:0:0:0:0/48"
    })
    void a_limit_counts_a_host_or_a_site_and_the_ledger_keeps_the_network(String text, String source, String network) {
        var address = ClientAddress.of(text);

        assertThat(address.source()).isEqualTo(source);
        assertThat(address.network()).isEqualTo(network);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "unknown", "_hidden", "example.org", "999.0.0.1"})
    void what_is_not_an_address_is_unknown_and_never_looked_up(String text) {
        assertThat(ClientAddress.of(text).source()).isEqualTo("unknown");
    }

    @Test
    void it_is_not_printed() {
        assertThat(ClientAddress.of("192.0.2.17")).hasToString("ClientAddress");
    }
}
