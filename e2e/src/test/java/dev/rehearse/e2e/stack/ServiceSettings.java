package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Environment variables of a service: a valid configuration, which tests invalidate. */
public final class ServiceSettings {

    public static final String PASSWORD = "a password of this test";

    private final Map<String, String> environment = new HashMap<>();

    private ServiceSettings() {}

    /** Good settings for any of the services, with key files that are there. */
    public static ServiceSettings good(Path folder) throws IOException {
        return new ServiceSettings()
                .with("REHEARSE_PUBLIC_URL", "https://rehearse.example.org")
                .with("REHEARSE_DB_URL", "jdbc:postgresql://127.0.0.1:1/rehearse")
                .with("REHEARSE_DB_USER", "somebody")
                .with("REHEARSE_DB_PASSWORD", PASSWORD)
                .with("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + file(folder, "public.pem"))
                .with("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + file(folder, "private.pem"))
                .with("REHEARSE_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    private static Path file(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    public ServiceSettings with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public ServiceSettings without(String name) {
        environment.remove(name);
        return this;
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }
}
