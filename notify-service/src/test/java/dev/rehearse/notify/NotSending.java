package dev.rehearse.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A replica that sends no mail, behind a gateway that it trusts, with a low limit for each client. One start for all of it. */
public final class NotSending implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rehearse.mail.sends", "false",
                "REHEARSE_BEHIND_PROXY", "true",
                "rehearse.limits.per-client", "2");
    }
}
