package dev.rehearse.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token may go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rehearse.example.org",
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://[::1]:8080"
            })
    void it_goes_over_https_and_to_this_machine(String address) {
        assertThat(OperatorApi.address(address, false)).isEqualTo(URI.create(address + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://rehearse.example.org", "http://192.0.2.7:8080", "http://localhost.example.org"})
    void it_goes_over_http_to_another_machine_only_when_that_is_meant(String address) {
        var failure = catchThrowableOfType(Failure.class, () -> OperatorApi.address(address, false));

        assertThat(failure.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(failure.reason()).contains(URI.create(address).getHost(), "Use https", "--plain-http");
        assertThat(OperatorApi.address(address, true)).isEqualTo(URI.create(address + "/"));
    }
}
