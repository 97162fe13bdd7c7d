package dev.rehearse.notify.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** A folder of an IMAP server, out of which mails are moved into two others. */
final class ImapMailbox implements AutoCloseable {

    private final Store store;
    private final Folder folder;
    private final Folder processed;
    private final Folder unreadable;

    private ImapMailbox(Store store, Folder folder, Folder processed, Folder unreadable) {
        this.store = store;
        this.folder = folder;
        this.processed = processed;
        this.unreadable = unreadable;
    }

    static ImapMailbox open(ImapSettings settings) throws MessagingException {
        var store = Session.getInstance(properties(settings)).getStore(protocol(settings));
        try {
            store.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.username().orElse(""),
                    settings.password().orElse(""));
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(
                    store, folder, existing(store, settings.processed()), existing(store, settings.unreadable()));
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static String protocol(ImapSettings settings) {
        return settings.tls() ? "imaps" : "imap";
    }

    private static Properties properties(ImapSettings settings) {
        var prefix = "mail." + protocol(settings) + ".";
        var timeout = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // To have read a mail must not mark it: it is done when it is moved.
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }

    private static Folder existing(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("A folder could not be made");
        }
        return folder;
    }

    List<Message> first(int atMost) throws MessagingException {
        int there = folder.getMessageCount();
        return List.of(folder.getMessages(1, Math.min(there, atMost)));
    }

    /** The beginning of the mail as it came. */
    byte[] contents(Message mail) throws MessagingException, IOException {
        try (InputStream mime = ((IMAPMessage) mail).getMimeStream()) {
            return mime.readNBytes(ReportParts.LONGEST_MAIL);
        }
    }

    void process(Message mail) throws MessagingException {
        move(mail, processed);
    }

    void setAside(Message mail) throws MessagingException {
        move(mail, unreadable);
    }

    private void move(Message mail, Folder to) throws MessagingException {
        folder.copyMessages(new Message[] {mail}, to);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    /** Removes what was moved. */
    @Override
    public void close() throws MessagingException {
        try (store) {
            folder.close(true);
        }
    }
}
