package dev.rehearse.e2e.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The mail catcher of the containers, by the API that Mailpit documents. */
public record Mailpit(Api api) implements Mailbox {

    /** The one that has this port of this machine. */
    public static Mailpit at(int port) {
        return new Mailpit(new Api(URI.create("http://localhost:" + port + "/"), HttpClient.newHttpClient()));
    }

    @Override
    public List<Mail> all(String address, String subject) {
        return StreamSupport.stream(
                        api.get("api/v1/messages?limit=500").get("messages").spliterator(), false)
                .filter(mail -> mail.get("To").toString().contains("\"" + address + "\""))
                .filter(mail -> mail.get("Subject").asText().contains(subject))
                .map(mail -> read(mail.get("ID").asText()))
                .toList();
    }

    private Mail read(String id) {
        var headers = api.get("api/v1/message/" + id + "/headers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().get(0).asText()));
        var text = api.get("api/v1/message/" + id).get("Text").asText();
        return new Mail(page().resolve("view/" + id + ".html"), text, headers);
    }

    @Override
    public URI page() {
        return api.url();
    }
}
