package dev.rehearse.launcher.mailbox;

import dev.rehearse.launcher.web.Reply;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.time.InstantSource;

/** Captures all mail of the installation for inspection. */
public final class Mailbox implements AutoCloseable {

    private final SmtpServer smtp;
    private final MailboxSite site;

    private Mailbox(SmtpServer smtp, MailboxSite site) {
        this.smtp = smtp;
        this.site = site;
    }

    public static Mailbox open(Path folder, int smtpPort, InstantSource clock) {
        var mails = new MailFolder(folder, clock);
        return new Mailbox(SmtpServer.start(smtpPort, mails), new MailboxSite(mails));
    }

    int smtpPort() {
        return smtp.port();
    }

    /** Handles a request at or below {@code /mailbox}. */
    public Reply answer(HttpServerRequest request, String path) {
        return site.answer(request, path);
    }

    @Override
    public void close() {
        smtp.close();
    }
}
