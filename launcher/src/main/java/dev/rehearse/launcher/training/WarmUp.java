package dev.rehearse.launcher.training;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Sends a few requests to a service, so that the classes that handle them are in the cache, too. */
record WarmUp(int port) {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int ROUNDS = 3;

    void to(List<String> paths) {
        for (var round = 0; round < ROUNDS; round++) {
            paths.forEach(this::request);
        }
    }

    private void request(String path) {
        try {
            var address = URI.create("http://127.0.0.1:" + port + path).toURL();
            var connection = (HttpURLConnection) address.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setRequestProperty("Accept", path.contains("/api/") ? "application/json" : "text/html");
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            // Intentional: any response, or none, is enough for training.
        }
    }
}
