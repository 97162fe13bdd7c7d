package dev.rehearse.e2e.stack;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The mailbox of a mail server in the JVM of the test, which has no pages. */
record SmtpMailbox(GreenMail server) implements Mailbox {

    private static final URI NO_PAGE = URI.create("about:blank");

    @Override
    public List<Mail> all(String address, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> has(mail, address, subject))
                .map(SmtpMailbox::read)
                .toList();
    }

    private static boolean has(MimeMessage mail, String address, String subject) {
        try {
            return mail.getSubject().contains(subject)
                    && Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Mail read(MimeMessage mail) {
        try {
            var headers = Collections.list(mail.getAllHeaders()).stream()
                    .collect(Collectors.toMap(Header::getName, Header::getValue, (first, second) -> first));
            return new Mail(NO_PAGE, firstText(mail), headers);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decoded: a long link is broken over lines on its way. */
    private static String firstText(Part part) throws IOException, MessagingException {
        return part.getContent() instanceof Multipart parts
                ? firstText(parts.getBodyPart(0))
                : part.getContent().toString();
    }

    @Override
    public URI page() {
        return NO_PAGE;
    }
}
