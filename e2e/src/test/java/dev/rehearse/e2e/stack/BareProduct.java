package dev.rehearse.e2e.stack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL, a mail server and services in production, each of which a test can start and stop by itself. */
public final class BareProduct implements AutoCloseable {

    private static final int PORTS = 8;
    private static final List<String> SERVICES = List.of("question-service", "interview-service", "notify-service");

    private final Path folder;
    private final Path keys;
    private final int base = FreePorts.row(PORTS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final GreenMail mail = new GreenMail(new ServerSetup(base + 7, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String operator;
    private final List<RunningService> running = new ArrayList<>();

    /** Makes the database and the keys, and starts the mail server alone. */
    public BareProduct(Path folder) throws IOException, SQLException, InterruptedException {
        this.folder = folder;
        this.keys = folder.resolve("data/keys");
        this.operator = Launcher.built(folder.resolve("data")).token("operator");
        this.postgres = new PostgresServer(folder.resolve("postgres"), base + 6);
        mail.start();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Mailbox mailbox() {
        return new SmtpMailbox(mail);
    }

    public String operator() {
        return operator;
    }

    /** Starts a service, which may have to wait. */
    public RunningService start(String service, String password) throws IOException {
        return start(service, password, Map.of());
    }

    /** Starts a service with more settings. */
    public RunningService start(String service, Map<String, String> more) throws IOException {
        return start(service, ServiceSettings.PASSWORD, more);
    }

    private RunningService start(String service, String password, Map<String, String> more) throws IOException {
        var role = service.replace("-service", "");
        int port = port(service);
        var settings = ServiceSettings.good(folder)
                .with("REHEARSE_LOCAL", "true")
                .with("REHEARSE_PUBLIC_URL", url(service))
                .with("REHEARSE_DB_URL", postgres.url())
                .with("REHEARSE_DB_USER", role)
                .with("REHEARSE_DB_PASSWORD", password)
                .with("REHEARSE_QUESTION_URL", url("question-service"))
                .with("REHEARSE_INTERVIEW_URL", url("interview-service"))
                .with("REHEARSE_NOTIFY_URL", url("notify-service"))
                .with("REHEARSE_SMTP_HOST", "127.0.0.1")
                .with("REHEARSE_SMTP_PORT", String.valueOf(base + 7))
                .with("REHEARSE_CONTENT", ServiceProcess.HOME.resolve("content").toString())
                .with("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + keys.resolve("public.pem"))
                .with("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + keys.resolve("private.pem"))
                .with("QUARKUS_HTTP_HOST", "127.0.0.1")
                .with("QUARKUS_HTTP_PORT", String.valueOf(port))
                .with("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .with("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + SERVICES.size()));
        more.forEach(settings::with);
        var process = ServiceProcess.start(service, settings.environment(), folder);
        var started = new RunningService(process, port, port + SERVICES.size(), http);
        running.add(started);
        return started;
    }

    public RunningService start(String service) throws IOException {
        return start(service, ServiceSettings.PASSWORD);
    }

    /** The services' names, in an order in which none misses another. */
    public static List<String> services() {
        return SERVICES;
    }

    public int port(String service) {
        return base + SERVICES.indexOf(service);
    }

    public String url(String service) {
        return "http://localhost:" + port(service);
    }

    @Override
    public void close() throws IOException {
        running.forEach(RunningService::close);
        mail.stop();
        postgres.close();
        http.close();
    }
}
