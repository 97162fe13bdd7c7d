package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** notify-service in production, in several replicas on one PostgreSQL, with a mail server that keeps a record. */
public final class MailProduct implements AutoCloseable {

    /** The number of mails that a replica sends concurrently. */
    public static final int PARALLEL = 8;

    /**
     * After how long a replica that does not renew its lease counts as dead; scaled down from the product's own 20 s
     * and 4 s.
     */
    public static final Map<String, String> SHORT_LEASE =
            Map.of("REHEARSE_MAIL_LEASE", "PT5S", "REHEARSE_MAIL_RENEW", "PT1S");

    private static final int PORTS = 8;
    private static final Duration LONGEST_CAMPAIGN = Duration.ofMinutes(5);

    private final Path folder;
    private final Map<String, String> settings;
    private final int base = FreePorts.row(PORTS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final ReplicaApi api;
    private final RecordingSmtp smtp = new RecordingSmtp(base);
    private final Map<Integer, RunningService> replicas = new HashMap<>();

    public MailProduct(Path folder) throws IOException, SQLException, InterruptedException {
        this(folder, SHORT_LEASE);
    }

    /**
     * Starts the database and the mail server, and no replica yet.
     *
     * @param settings of the replicas that are not the product's own
     */
    public MailProduct(Path folder, Map<String, String> settings)
            throws IOException, SQLException, InterruptedException {
        this.folder = folder;
        this.settings = settings;
        this.api = new ReplicaApi(http, Launcher.built(folder.resolve("data")).token("operator"), this::replica);
        this.postgres = new PostgresServer(folder.resolve("postgres"), base + 1);
        postgres.start();
        smtp.start();
    }

    public RecordingSmtp smtp() {
        return smtp;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RunningService replica(int number) {
        synchronized (replicas) {
            return Objects.requireNonNull(replicas.get(number));
        }
    }

    /** Starts a replica, for the first time or again; it is not yet ready. */
    public RunningService start(int number) throws IOException {
        return start(number, Map.of());
    }

    /** The same with something of its own in its environment. */
    public RunningService start(int number, Map<String, String> own) throws IOException {
        int port = base + 2 + 2 * number;
        var environment = ServiceSettings.good(folder)
                .with("REHEARSE_DB_URL", postgres.url())
                .with("REHEARSE_DB_USER", "notify")
                .with("REHEARSE_SMTP_HOST", "127.0.0.1")
                .with("REHEARSE_SMTP_PORT", String.valueOf(smtp.port()))
                .with("REHEARSE_MAIL_PARALLEL", String.valueOf(PARALLEL))
                .with("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + folder.resolve("data/keys/public.pem"))
                .with("QUARKUS_HTTP_HOST", "127.0.0.1")
                .with("QUARKUS_HTTP_PORT", String.valueOf(port))
                .with("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .with("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + 1));
        settings.forEach(environment::with);
        own.forEach(environment::with);
        var process = ServiceProcess.start("notify-service", environment.environment(), folder);
        var replica = new RunningService(process, port, port + 1, http);
        synchronized (replicas) {
            replicas.put(number, replica);
        }
        return replica;
    }

    /** Makes confirmed subscribers without their mails. */
    public Set<String> subscribers(int number) throws SQLException {
        postgres.execute("""
            INSERT INTO notify.scope (path, title)
            VALUES ('python/concurrency/asyncio', 'asyncio & async/await') ON CONFLICT DO NOTHING;
            WITH s AS (
                INSERT INTO notify.subscriber (id, email, email_key, asked_at)
                SELECT gen_random_uuid(), 's' || i || '@example.org', 's' || i || '@example.org', now()
                FROM generate_series(1, %d) i RETURNING id)
            INSERT INTO notify.subscription (id, subscriber, scope, status, round, asked_at, confirmed_at)
            SELECT gen_random_uuid(), id, 'python/concurrency/asyncio', 'CONFIRMED', 1, now(), now() FROM s""".formatted(number));
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "s" + i + "@example.org")
                .collect(Collectors.toSet());
    }

    public void awaitRefusedConnection() {
        await().atMost(Duration.ofMinutes(1)).until(() -> smtp.refused() > 0);
    }

    /** Posts a launch to a replica and returns the response. */
    public HttpResponse<String> launch(int replica) {
        return api.launch(replica);
    }

    /** Signs an address up at a replica and returns the status of the response. */
    public int signUp(int replica) {
        return api.signUp(replica);
    }

    /** Launches, and returns the campaign's id. */
    public String launched() {
        var answer = launch(0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Api.json(answer).get("id").asText();
    }

    /** The campaign as a replica sees it. */
    public JsonNode campaign(String id) {
        return api.get("/notify/api/campaigns/" + id);
    }

    /** The campaign's counts by state, as a replica reports them. */
    public Map<String, Long> counts(String campaign) {
        return campaign(campaign).get("counts").properties().stream()
                .filter(count -> count.getValue().isNumber())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().asLong()));
    }

    /** Waits until every mail of the campaign is final, and reconciles them. */
    public CampaignReconciliation settled(String campaign, Set<String> audience) {
        await().atMost(LONGEST_CAMPAIGN).pollInterval(Duration.ofMillis(500)).until(() -> isOver(counts(campaign)));
        return new CampaignReconciliation(audience, smtp.taken(), api.states(campaign), counts(campaign));
    }

    /** The same where mails were put off: their pauses, of a minute and more, end at once. */
    public CampaignReconciliation settledWithoutPauses(String campaign, Set<String> audience) {
        await().atMost(LONGEST_CAMPAIGN).pollInterval(Duration.ofMillis(500)).until(() -> {
            postgres.execute("""
                    DELETE FROM notify.slow_domain;
                    UPDATE notify.delivery SET due_at = clock_timestamp()
                    WHERE state = 'PENDING' AND due_at > clock_timestamp()""");
            return isOver(counts(campaign));
        });
        return settled(campaign, audience);
    }

    /** The recorded time and number of attempts of sent mails, by delivery. */
    public Map<String, String> sent() throws SQLException {
        return postgres.pairs(
                "SELECT id, sent_at || ' at attempt ' || attempts FROM notify.delivery WHERE state = 'SENT'");
    }

    private static boolean isOver(Map<String, Long> counts) {
        return counts.getOrDefault("candidates", 0L) > 0
                && List.of("pending", "sending").stream().allMatch(state -> counts.getOrDefault(state, 0L) == 0);
    }

    /** The event stream of the campaign from a replica, line by line. */
    public Stream<String> events(int replica, String campaign) throws IOException, InterruptedException {
        return api.events(replica, campaign);
    }

    @Override
    public void close() throws IOException {
        smtp.close();
        replicas.values().forEach(RunningService::close);
        postgres.close();
        http.close();
    }
}
