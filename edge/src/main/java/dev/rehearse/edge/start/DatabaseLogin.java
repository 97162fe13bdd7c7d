package dev.rehearse.edge.start;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks that the address and login of PostgreSQL are set, and that the password is not a common one. */
final class DatabaseLogin {

    static final Setting URL = new Setting("quarkus.datasource.jdbc.url", "REHEARSE_DB_URL");
    static final Setting USER = new Setting("quarkus.datasource.username", "REHEARSE_DB_USER");
    static final Setting PASSWORD = new Setting("quarkus.datasource.password", "REHEARSE_DB_PASSWORD");

    private static final String SCHEME = "jdbc:postgresql:";
    private static final Set<String> FIRST_GUESSES =
            Set.of("admin", "changeme", "change-me", "example", "password", "postgres", "rehearse", "secret", "test");

    private DatabaseLogin() {}

    static Optional<String> url(Settings settings) {
        var url = settings.text(URL.property()).orElse("");
        return url.startsWith(SCHEME)
                ? Optional.empty()
                : Optional.of(URL.objection((url.isEmpty() ? "is missing" : "is not that of a PostgreSQL")
                        + ". Set it to an address such as jdbc:postgresql://db:5432/rehearse"));
    }

    static Optional<String> user(Settings settings) {
        return settings.text(USER.property()).isPresent()
                ? Optional.empty()
                : Optional.of(USER.objection("is missing. Set it to the role that owns the service's schema"));
    }

    static Optional<String> password(Settings settings) {
        var password = settings.text(PASSWORD.property()).orElse("");
        if (password.isEmpty()) {
            return Optional.of(PASSWORD.objection("is missing. Set it to the password of the service's role"));
        }
        var isGuessed = FIRST_GUESSES.contains(password.toLowerCase(Locale.ROOT))
                || settings.text(USER.property()).orElse("").equalsIgnoreCase(password);
        return isGuessed
                ? Optional.of(
                        PASSWORD.objection(
                                "is one of the passwords that attackers try first. Choose one, for example with: openssl rand -hex 24"))
                : Optional.empty();
    }
}
