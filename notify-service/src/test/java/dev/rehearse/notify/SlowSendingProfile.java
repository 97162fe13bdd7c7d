package dev.rehearse.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Profile: campaigns send one mail an hour, and sign-up responses are quantized to three seconds. One start for both.
 */
public final class SlowSendingProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rehearse.mail.rate", "0.0003", "rehearse.sign-up.response-time-step", "3S");
    }
}
