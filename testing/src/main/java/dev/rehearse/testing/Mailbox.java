package dev.rehearse.testing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server that keeps what it receives, and that a test can take down and bring back on the same port. */
public class Mailbox implements QuarkusTestResourceLifecycleManager {

    private GreenMail server = new GreenMail(setup(0));
    private int port;

    @Override
    public Map<String, String> start() {
        server.start();
        port = server.getSmtp().getPort();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port));
    }

    /** Stops listening: connections are refused until {@link #bringBack}. */
    public void takeDown() {
        server.stop();
    }

    public void bringBack() {
        server = new GreenMail(setup(port));
        server.start();
    }

    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    /** Throws away what was received. (GreenMail's reset would start the server again, on another port.) */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Mailbox.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static ServerSetup setup(int port) {
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }
}
