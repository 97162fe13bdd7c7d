package dev.rehearse.notify.dkim;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Locale;
import java.util.Optional;

/** Start condition: if signing is on, domain, selector and key are configured and valid. */
public record ValidSigningKey() implements StartCondition {

    private static final String ADVICE =
            "Make one, for example with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048";

    @Override
    public Optional<String> objection(Settings settings) {
        if (!settings.isOn("rehearse.dkim.enabled")) {
            return Optional.empty();
        }
        return name(settings, "domain").or(() -> name(settings, "selector")).or(() -> key(settings));
    }

    private static Optional<String> name(Settings settings, String property) {
        var value = settings.text("rehearse.dkim." + property).orElse("");
        return value.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")
                ? Optional.empty()
                : Optional.of(names(property) + " must be a name of DNS when rehearse.dkim.enabled is true");
    }

    private static Optional<String> key(Settings settings) {
        try {
            SigningKey.of(settings.text("rehearse.dkim.private-key").orElse(""));
            return Optional.empty();
        } catch (SigningKey.UnusableKey unusable) {
            return Optional.of(names("private-key") + " " + unusable.getMessage()
                    + " when rehearse.dkim.enabled is true. " + ADVICE);
        }
    }

    private static String names(String property) {
        return "rehearse.dkim." + property + " (environment: REHEARSE_DKIM_"
                + property.replace('-', '_').toUpperCase(Locale.ROOT) + ")";
    }
}
