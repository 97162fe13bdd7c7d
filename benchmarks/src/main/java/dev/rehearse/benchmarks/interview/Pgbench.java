package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, as the yardstick: {@code pgbench -N} has one short transaction with a commit on disk. */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");

    private final Map<String, String> database;
    private final String schema;

    /**
     * @param database its address, user and password, as a service has them
     * @param schema of the service, for the tables of pgbench
     */
    public Pgbench(Map<String, String> database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    public void prepare() throws IOException, InterruptedException {
        run(List.of("-i", "-q", "-s", "10"));
    }

    /** Transactions per second, each with a commit on disk. */
    double rate(int clients, int seconds) throws IOException, InterruptedException {
        return rate("-N", clients, seconds);
    }

    /** Rows read by primary key per second. */
    public double selects(int clients, int seconds) throws IOException, InterruptedException {
        return rate("-S", clients, seconds);
    }

    private double rate(String script, int clients, int seconds) throws IOException, InterruptedException {
        String said = run(List.of(
                script,
                "-M",
                "prepared",
                "-n",
                "-c",
                String.valueOf(clients),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds)));
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new Refused("pgbench printed no rate: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        URI address = URI.create(setting("REHEARSE_DB_URL").substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of("pgbench"));
        command.addAll(arguments);
        command.addAll(List.of("-h", address.getHost(), "-p", String.valueOf(address.getPort())));
        command.addAll(
                List.of("-U", setting("REHEARSE_DB_USER"), address.getPath().substring(1)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", setting("REHEARSE_DB_PASSWORD"));
        builder.environment().put("PGOPTIONS", "-c search_path=" + schema);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Refused("pgbench failed: " + said);
            }
            return said;
        } catch (IOException missing) {
            throw new Refused("There is no pgbench; Debian has it in postgresql-contrib. " + missing.getMessage());
        }
    }

    private String setting(String name) {
        return Objects.requireNonNull(database.get(name), name);
    }
}
