package dev.rehearse.e2e.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The mailbox that the launcher brings, behind the gateway. */
public record LauncherMailbox(Api api) implements Mailbox {

    @Override
    public List<Mail> all(String address, String subject) {
        return StreamSupport.stream(api.get("mailbox/api/messages").spliterator(), false)
                .filter(mail -> mail.get("to").asText().contains(address))
                .filter(mail -> mail.get("subject").asText().contains(subject))
                .map(mail -> read(mail.get("id").asText()))
                .toList();
    }

    private Mail read(String id) {
        var content = api.get("mailbox/api/messages/" + id);
        var headers = content.get("headers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().asText(), (first, second) -> first));
        return new Mail(page().resolve(id), content.get("text").asText(), headers);
    }

    @Override
    public URI page() {
        return api.url().resolve("mailbox/");
    }
}
