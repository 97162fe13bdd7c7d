package dev.rehearse.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Readiness by the service's readiness check. */
public record HttpReadiness(URI check) implements Readiness {

    private static final int PATIENCE_MILLIS = 1000;

    public static HttpReadiness ofPort(int managementPort) {
        return new HttpReadiness(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"));
    }

    @Override
    public boolean isReached() {
        try {
            var connection = (HttpURLConnection) check.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
