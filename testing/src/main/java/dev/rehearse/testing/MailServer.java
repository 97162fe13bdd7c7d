package dev.rehearse.testing;

import dev.rehearse.testing.smtp.SmtpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The mail server that a service under test hands its mails to: see {@link SmtpServer}. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private final SmtpServer server = new SmtpServer(0);

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(server.port()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(SmtpServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
