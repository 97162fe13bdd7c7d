package dev.rehearse.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mailbox that all mail of the product ends up in. */
public interface Mailbox {

    /** All mails to the address with the words in their subjects. */
    List<Mail> all(String address, String subject);

    /** The page with the list of all mails. */
    URI page();

    /** Waits for the only mail to the address with the words in its subject. */
    default Mail to(String address, String subject) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !all(address, subject).isEmpty());
        var found = all(address, subject);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " mails to " + address + " about " + subject);
        }
        return found.getFirst();
    }

    /** A mail that arrived, and where a person reads it. */
    record Mail(URI page, String text, Map<String, String> headers) {

        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        /** The first link of the text that leads to notify-service. */
        public URI link() {
            return link("/notify/");
        }

        /** The first link of the text whose address has the words. */
        public URI link(String words) {
            return LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(address -> address.contains(words))
                    .findFirst()
                    .map(URI::create)
                    .orElseThrow(() -> new AssertionError("no link with " + words + " in: " + text));
        }

        public String header(String name) {
            var value = headers.get(name);
            if (value == null) {
                throw new AssertionError("no " + name + " in: " + headers.keySet());
            }
            return value;
        }
    }
}
