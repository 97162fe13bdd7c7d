package dev.rehearse.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Campaigns send one mail an hour, and sign-ups are answered every three seconds. One start for both. */
public final class SlowedDown implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rehearse.mail.rate", "0.0003", "rehearse.sign-up.beat", "3S");
    }
}
