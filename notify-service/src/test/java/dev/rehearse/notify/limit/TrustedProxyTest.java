package dev.rehearse.notify.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.NoSendingProfile;
import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a trusted gateway: its headers say where a request comes from. */
@Tag("thorough")
@QuarkusTest
@TestProfile(NoSendingProfile.class)
class TrustedProxyTest extends WithMailServer {

    private int number;

    private Response from(String client) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(Map.of("email", "proxy" + number++ + "@example.org", "scope", TOPIC))
                .post("/api/subscriptions");
    }

    @Test
    void each_client_behind_it_has_a_limit_of_its_own() {
        from("192.0.2.1").then().statusCode(202);
        from("192.0.2.1").then().statusCode(202);
        from("192.0.2.1").then().statusCode(429);
        from("192.0.2.2").then().statusCode(202);

        assertThat(sql.value("SELECT string_agg(DISTINCT client, ',') FROM notify.consent_event"))
                .isEqualTo("192.0.2.0/24");
    }

    @Test
    void a_home_with_ipv6_is_one_client() {
        from("2001:db8:1:2::1").then().statusCode(202);
        from("2001:db8:1:2:ffff::9").then().statusCode(202);
        from("2001:db8:1:2:aaaa:bbbb:cccc:dddd").then().statusCode(429);
        from("2001:db8:1:3::1").then().statusCode(202);

        assertThat(sql.value("SELECT string_agg(DISTINCT client, ',') FROM notify.consent_event"))
                .isEqualTo("2001:db8:1:0:0:0:0:0/48");
    }

    @Test
    void invalid_client_addresses_count_as_one_client() {
        from("unknown").then().statusCode(202);
        from("_hidden").then().statusCode(202);
        from("nobody.example").then().statusCode(429);
    }
}
