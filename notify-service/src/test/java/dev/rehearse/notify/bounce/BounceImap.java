package dev.rehearse.notify.bounce;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Properties;

/** The mailbox of bounces on a real IMAP server, and the mail server that the service sends by. */
public class BounceImap implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "no-reply@rehearse.localhost";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Override
    public Map<String, String> start() {
        server.start();
        server.setUser(ADDRESS, "bounces", "password");
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()),
                "rehearse.bounces.imap.host", "127.0.0.1",
                "rehearse.bounces.imap.port", String.valueOf(server.getImap().getPort()),
                "rehearse.bounces.imap.tls", "false",
                "rehearse.bounces.imap.username", "bounces",
                "rehearse.bounces.imap.password", "password");
    }

    void empty() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    /** Puts a mail into the mailbox as it is. */
    void deliver(byte[] mail) throws MessagingException {
        user().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    /** The number of mails in the folder. */
    int in(String folder) throws FolderException {
        var found = server.getManagers().getImapHostManager().getFolder(user(), folder);
        return found == null ? 0 : found.getMessageCount();
    }

    private GreenMailUser user() {
        return server.getUserManager().getUser("bounces");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(BounceImap.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
