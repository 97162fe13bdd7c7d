package dev.rehearse.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionCookieTest {

    private static final Instant END = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void a_browser_sends_it_to_the_same_site_over_https_only_and_shows_it_to_no_script() {
        var cookie = new SessionCookie(false).of("token", END);

        assertThat(cookie.getName()).isEqualTo("__Host-rehearse-session");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.STRICT);
        assertThat(cookie.getExpiry()).isEqualTo(END);
    }

    @Test
    void a_trial_on_one_machine_has_one_that_works_over_http() {
        var cookie = new SessionCookie(true).of("token", END);

        assertThat(cookie.getName()).isEqualTo("rehearse-session");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }
}
