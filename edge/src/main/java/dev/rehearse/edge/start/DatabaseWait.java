package dev.rehearse.edge.start;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Waits until PostgreSQL accepts the service's login. A service that exits instead gives less information, and
 * supervisors restart it with growing delays.
 */
final class DatabaseWait {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS_PER_LINE = 10;

    /**
     * SQLSTATEs for which waiting is no use (PostgreSQL 17 manual, appendix A): connection rejected, invalid
     * authorization, invalid catalog name, insufficient privilege.
     */
    private static final Pattern REFUSED = Pattern.compile("08004|28...|3D000|42501");

    private final String url;
    private final Properties login = new Properties();
    private final PrintStream out;

    DatabaseWait(Settings settings, PrintStream out) {
        this.url = settings.text(DatabaseLogin.URL.property()).orElseThrow();
        this.out = out;
        login.put("user", settings.text(DatabaseLogin.USER.property()).orElseThrow());
        login.put("password", settings.text(DatabaseLogin.PASSWORD.property()).orElseThrow());
        login.put("connectTimeout", "3");
        login.put("loginTimeout", "5");
    }

    /** Returns once PostgreSQL accepts the login, or with the reason why it never will. */
    Optional<String> untilReady() throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                DriverManager.getConnection(url, login).close();
                sayReady(attempt);
                return Optional.empty();
            } catch (SQLException e) {
                if (isRefusal(e)) {
                    return Optional.of(refusal(e));
                }
                if (attempt % ATTEMPTS_PER_LINE == 0) {
                    out.printf("Waiting for PostgreSQL at %s: %s%n", address(), firstLine(e));
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private void sayReady(int attempts) {
        if (attempts > 0) {
            out.printf("PostgreSQL at %s is available%n", address());
        }
    }

    private static boolean isRefusal(SQLException failure) {
        return failure.getSQLState() != null
                && REFUSED.matcher(failure.getSQLState()).matches();
    }

    private String refusal(SQLException failure) {
        return "PostgreSQL at %s refuses the login (%s): %s. %s (environment: %s) and %s (environment: %s) say who logs in"
                .formatted(
                        address(),
                        failure.getSQLState(),
                        firstLine(failure),
                        DatabaseLogin.USER.property(),
                        DatabaseLogin.USER.environment(),
                        DatabaseLogin.PASSWORD.property(),
                        DatabaseLogin.PASSWORD.environment());
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** Without its parameters, which may hold a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }
}
