package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.layout.Service;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, QUESTION",
        "/interviewer, QUESTION",
        "/quiz, QUESTION",
        "/mailboxes, QUESTION",
        "/interview, INTERVIEW",
        "/interview/, INTERVIEW",
        "/interview/api/interviews, INTERVIEW",
        "/notify, NOTIFY",
        "/notify/api/campaigns, NOTIFY",
        "/notify/../interview, INTERVIEW",
    })
    void a_path_leads_to_its_service(String path, Service service) {
        assertThat(Route.of(path)).isEqualTo(new Route.Forward(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "//q/metrics",
                "/%71/metrics",
                "/a/../q/metrics",
                "/./q",
                "/a/%2e%2e/q"
            })
    void no_spelling_of_an_operations_path_gets_through(String path) {
        assertThat(Route.of(path)).isEqualTo(new Route.Closed());
    }

    @Test
    void the_mailbox_is_found() {
        assertThat(Route.of("/mailbox/api/messages")).isEqualTo(new Route.Mailbox("/mailbox/api/messages"));
    }

    @Test
    void a_path_that_makes_no_sense_leads_nowhere() {
        assertThat(Route.of("/%zz")).isEqualTo(new Route.Unreadable());
        assertThat(Route.of(null)).isEqualTo(new Route.Forward(Service.QUESTION));
    }
}
