package dev.rehearse.launcher;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Keys;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.postgres.Schemas;
import dev.rehearse.launcher.process.Program;
import dev.rehearse.launcher.training.Cache;
import dev.rehearse.launcher.training.TrainingService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Java command and environment of each service. */
final class ServicePrograms {

    /** Flags for a small memory footprint and a fast start. A large installation would use others. */
    private static final List<String> FLAGS = List.of(
            // The first heap must hold the objects of the AOT cache, also on a machine with little memory.
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            // Cached stubs that don't fit this start are regenerated; that is not worth a warning.
            "-Xlog:aot+codecache*=error",
            "--enable-native-access=ALL-UNNAMED");

    /** A port with no listener. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final Path home;
    private final DataFolder folder;
    private final Ports ports;
    private final Schemas schemas;
    private final Keys keys;

    ServicePrograms(Path home, DataFolder folder, Ports ports, Schemas schemas, Keys keys) {
        this.home = home;
        this.folder = folder;
        this.ports = ports;
        this.schemas = schemas;
        this.keys = keys;
    }

    static void requireBuilt(Path home) {
        for (var service : Service.values()) {
            if (!Files.exists(jar(service, home))) {
                throw new Refusal("The %s is not built: there is no %s. ./rehearse run builds what is missing."
                        .formatted(service.title(), jar(service, home)));
            }
        }
    }

    List<Cache> caches() {
        return Arrays.stream(Service.values())
                .map(service -> Cache.of(service, folder, home, FLAGS))
                .toList();
    }

    Program real(Service service, List<String> flags) {
        var environment = environment(service, ports.of(service), ports.managementOf(service), Schemas.DATABASE);
        environment.put("REHEARSE_QUESTION_URL", url(Service.QUESTION));
        environment.put("REHEARSE_INTERVIEW_URL", url(Service.INTERVIEW));
        environment.put("REHEARSE_NOTIFY_URL", url(Service.NOTIFY));
        environment.put("QUARKUS_MAILER_PORT", String.valueOf(ports.smtp()));
        return program(service, service.title(), flags, environment);
    }

    /** The same service with another database and without its dependencies. */
    Program training(Service service, TrainingService trained, List<String> flags) {
        var environment = environment(service, trained.port(), trained.managementPort(), trained.database());
        for (var other : List.of("REHEARSE_QUESTION_URL", "REHEARSE_INTERVIEW_URL", "REHEARSE_NOTIFY_URL")) {
            environment.put(other, NOWHERE);
        }
        environment.put("QUARKUS_MAILER_PORT", "1");
        return program(service, service.title() + "-training", flags, environment);
    }

    private Program program(Service service, String name, List<String> flags, Map<String, String> environment) {
        var command = new ArrayList<String>();
        if (name.endsWith("-training")) {
            command.addAll(LowPriority.PREFIX);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar(service, home).toString()));
        return new Program(
                name,
                command,
                environment,
                home,
                folder.log(name),
                folder.processes().resolve(name));
    }

    private Map<String, String> environment(Service service, int port, int managementPort, String database) {
        var environment = new HashMap<String, String>();
        // Otherwise glibc has an arena for each thread that allocates, up to eight a processor, each with free memory.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("QUARKUS_MAILER_HOST", Ports.LOOPBACK);
        environment.put("REHEARSE_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        environment.put("REHEARSE_DB_USER", service.schema());
        environment.put("REHEARSE_DB_PASSWORD", schemas.password(service));
        environment.put("REHEARSE_PUBLIC_URL", ports.publicUrl());
        environment.put("REHEARSE_LOCAL", "true");
        environment.put("REHEARSE_CONTENT", home.resolve("content").toString());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + keys.publicKeyFile());
        switch (service) {
            case QUESTION -> {}
            case INTERVIEW -> {
                environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + keys.privateKeyFile());
                environment.put("REHEARSE_BEHIND_PROXY", "true");
            }
            case NOTIFY -> {
                environment.put("REHEARSE_TOKEN_KEY", keys.linkSecret());
                environment.put("REHEARSE_BEHIND_PROXY", "true");
            }
        }
        return environment;
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    private static Path jar(Service service, Path home) {
        return service.application(home).resolve("quarkus-run.jar");
    }
}
