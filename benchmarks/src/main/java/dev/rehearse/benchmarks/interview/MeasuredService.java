package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.LogFolder;
import dev.rehearse.benchmarks.notify.NotifyDatabase;
import dev.rehearse.benchmarks.notify.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * interview-service as in production, with a PostgreSQL and item pools of its own, for one benchmark.
 *
 * @param home where the sources and what was built of them are
 * @param seed of the pools
 * @param flags of the service's Java
 */
record MeasuredService(Path home, long seed, List<String> flags) {

    private static final String SERVICE = "interview-service";

    /** What is done while the service runs. */
    interface Measurement {
        /**
         * Measures the service.
         *
         * @param database its address, user and password, as the service has them
         */
        void of(ServiceProcess service, Map<String, String> database)
                throws IOException, InterruptedException, SQLException;
    }

    /** Starts all of it, has it measured, and stops it. */
    void run(Measurement measurement) throws IOException, InterruptedException, SQLException {
        Path folder = LogFolder.create(home);
        try (StoredPools pools = StoredPools.start(seed);
                NotifyDatabase database = NotifyDatabase.start(home, folder);
                ServiceProcess service = ServiceProcess.start(
                        new ServiceProcess.Program(home, SERVICE, flags), folder, environment(database, pools))) {
            measurement.of(service, database.settings(SERVICE));
        }
        LogFolder.delete(folder);
    }

    private static Map<String, String> environment(NotifyDatabase database, StoredPools pools) throws IOException {
        Map<String, String> environment = new HashMap<>(database.settings(SERVICE));
        environment.put("REHEARSE_LOCAL", "true");
        environment.put("REHEARSE_BEHIND_PROXY", "true");
        environment.put("REHEARSE_PUBLIC_URL", "http://localhost");
        environment.put("REHEARSE_QUESTION_URL", pools.url());
        environment.put("REHEARSE_NOTIFY_URL", pools.url());
        environment.put("REHEARSE_CONTENT", "no-content");
        environment.put("REHEARSE_LIMITS_STARTS_PER_CLIENT", "1000000");
        environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + database.privateKey());
        return environment;
    }
}
