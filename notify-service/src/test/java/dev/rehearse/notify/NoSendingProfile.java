package dev.rehearse.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Profile: a replica that sends no mail, behind a trusted gateway, with a low limit per client. One start for all of
 * it.
 */
public final class NoSendingProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rehearse.mail.sends", "false",
                "REHEARSE_BEHIND_PROXY", "true",
                "rehearse.limits.per-client", "2");
    }
}
