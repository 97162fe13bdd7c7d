package dev.rehearse.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mailbox that all mail of the product ends up in. */
record Mails(Api api) {

    private static final Duration LONGEST_WAY = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/notify/\\S+");

    /** Waits for the only mail to the address with the words in its subject. */
    Mail to(String address, String subject) {
        await().atMost(LONGEST_WAY).until(() -> !all(address, subject).isEmpty());
        var found = all(address, subject);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " mails to " + address + " about " + subject);
        }
        return new Mail(
                api.get("mailbox/api/messages/" + found.getFirst().get("id").asText()));
    }

    /** All mails to the address with the words in their subjects. */
    List<JsonNode> all(String address, String subject) {
        return StreamSupport.stream(api.get("mailbox/api/messages").spliterator(), false)
                .filter(mail -> mail.get("to").asText().contains(address))
                .filter(mail -> mail.get("subject").asText().contains(subject))
                .toList();
    }

    /** A mail that arrived. */
    record Mail(JsonNode content) {

        String text() {
            return content.get("text").asText();
        }

        /** The first link of the text that leads to notify-service. */
        URI link() {
            var link = LINK.matcher(text());
            if (!link.find()) {
                throw new AssertionError("no link in: " + text());
            }
            return URI.create(link.group());
        }

        /** The value of a header; headers come as an object or as a list of name and value. */
        String header(String name) {
            return content.get("headers").get(name).asText();
        }
    }
}
