package dev.rehearse.launcher.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.gateway.Gateway;
import dev.rehearse.launcher.layout.FreePorts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Mailbox mailbox;
    private Gateway gateway;
    private MailClient mails;

    @BeforeEach
    void open() {
        mailbox = Mailbox.open(folder, 0, InstantSource.fixed(NOW));
        mails = new MailClient(mailbox.smtpPort());
        gateway = Gateway.open(FreePorts.next(), mailbox::answer);
    }

    @AfterEach
    void close() {
        gateway.close();
        mailbox.close();
        browser.close();
    }

    @Test
    void an_empty_mailbox_says_so() throws Exception {
        assertThat(get("/mailbox/").body()).contains("No mail yet");
        assertThat(get("/mailbox/api/messages").body()).isEqualTo("[]");
        assertThat(get("/mailbox").headers().firstValue("Location")).contains("/mailbox/");
    }

    @Test
    void a_message_is_listed_with_its_recipient_subject_and_time() throws Exception {
        mails.send("Grüße aus Übung <1>", "Café ☕", "<p>Hello</p>");

        var message = onlyMessage();
        assertThat(message.getString("to")).isEqualTo("ann@example.org");
        assertThat(message.getString("subject")).isEqualTo("Grüße aus Übung <1>");
        assertThat(message.getString("time")).isEqualTo(NOW.toString());
        assertThat(get("/mailbox/").body())
                .contains("Grüße aus Übung &lt;1&gt;")
                .contains("ann@example.org")
                .containsPattern("<time datetime=\"" + NOW + "\">\\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d:\\d\\d</time>");
    }

    @Test
    void a_message_comes_as_its_reader_sees_it_then_as_text_and_its_headers_last() throws Exception {
        mails.send("Launch", "Café ☕", "<p>Hello</p>");

        var page = get("/mailbox/" + onlyMessage().getString("id")).body();

        assertThat(page)
                .containsSubsequence(
                        "<h1>Launch</h1>", "ann@example.org", "<h2>HTML</h2>", "<h2>Text</h2>", "<h2>Headers</h2>");
    }

    @Test
    void a_message_comes_decoded_to_programs() throws Exception {
        mails.send("Launch", "Café ☕", "<p>Crème</p>");

        var message = new JsonObject(
                get("/mailbox/api/messages/" + onlyMessage().getString("id")).body());

        assertThat(message.getString("text")).isEqualToIgnoringNewLines("Café ☕");
        assertThat(message.getString("html")).isEqualToIgnoringNewLines("<p>Crème</p>");
        assertThat(message.getJsonObject("headers").getString("List-Unsubscribe"))
                .isEqualTo("<http://localhost/unsubscribe>");
    }

    @Test
    void a_script_in_a_message_stays_text() throws Exception {
        mails.send(
                "<script>alert(1)</script>",
                "<script>alert(2)</script>",
                "<script>alert(3)</script>\"><b onclick='x'>");

        var page = get("/mailbox/" + onlyMessage().getString("id"));

        assertThat(page.body()).doesNotContain("<script").doesNotContain("<b onclick");
        assertThat(page.body())
                .contains("sandbox=\"allow-top-navigation-by-user-activation allow-popups\"")
                .contains(
                        "srcdoc=\"&lt;base target=&quot;_top&quot;&gt;&lt;script&gt;alert(3)&lt;/script&gt;&quot;&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self' 'unsafe-inline'");
    }

    @Test
    void the_source_is_plain_text() throws Exception {
        mails.send("Launch", "text", "<p>html</p>");

        var source = get("/mailbox/" + onlyMessage().getString("id") + "/source");

        assertThat(source.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(source.body())
                .startsWith("Delivered-To: ann@example.org\r\n")
                .contains("Subject: Launch");
    }

    @Test
    void messages_are_kept_over_a_restart_and_the_newest_comes_first() throws Exception {
        mails.send("one", "text", "<p>html</p>");
        mails.send("two", "text", "<p>html</p>");
        gateway.close();
        mailbox.close();
        open();

        var subjects = messages().stream().map(message -> ((JsonObject) message).getString("subject"));

        assertThat(subjects).containsExactly("two", "one");
    }

    @Test
    void a_press_of_the_button_empties_the_mailbox() throws Exception {
        mails.send("one", "text", "<p>html</p>");

        assertThat(get("/mailbox/empty").statusCode()).isEqualTo(405);
        assertThat(messages()).hasSize(1);
        assertThat(post("/mailbox/empty", "cross-site").statusCode()).isEqualTo(403);
        assertThat(messages()).hasSize(1);
        assertThat(post("/mailbox/empty", "same-origin").statusCode()).isEqualTo(303);
        assertThat(messages()).isEmpty();
    }

    @Test
    void a_method_that_an_address_has_not_is_a_405_and_an_unknown_address_a_404() throws Exception {
        mails.send("kept", "text", "<p>html</p>");
        var mail = "/mailbox/" + onlyMessage().getString("id");

        for (var method : List.of("PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "POST")) {
            for (var path : List.of("/mailbox", "/mailbox/", "/mailbox/api/messages", mail, mail + "/source")) {
                var answer = send(method, path);
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
            assertThat(send(method, "/mailbox/nothing").statusCode()).as(method).isEqualTo(404);
        }
        assertThat(send("PUT", "/mailbox/empty").headers().firstValue("Allow")).contains("POST");
        assertThat(messages()).hasSize(1);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
                .method(method, BodyPublishers.noBody());
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void no_other_file_can_be_read() throws Exception {
        Files.writeString(folder.resolveSibling("private.eml"), "secret");
        Files.writeString(folder.resolve("private.eml"), "secret");

        for (var id :
                new String[] {"private", "..%2fprivate", "%2e%2e/private", "20260304T050607089Z-000000%00", ".."}) {
            assertThat(get("/mailbox/" + id + "/source").statusCode()).as(id).isNotEqualTo(200);
            assertThat(get("/mailbox/api/messages/" + id).statusCode()).as(id).isNotEqualTo(200);
        }
    }

    @Test
    void a_site_whose_name_leads_here_is_not_served() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            var request = "GET /mailbox/api/messages HTTP/1.1\r\nHost: evil.example:8080\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void a_message_that_makes_no_sense_is_shown_as_far_as_possible() throws Exception {
        mails.sendRaw("Content-Type: text/plain; charset=klingon\nSubject: =?utf-8?Q?broken", "nuqneH");

        var page = get("/mailbox/" + onlyMessage().getString("id"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("nuqneH");
    }

    private JsonArray messages() throws Exception {
        return new JsonArray(get("/mailbox/api/messages").body());
    }

    private JsonObject onlyMessage() throws Exception {
        var messages = messages();
        assertThat(messages).hasSize(1);
        return messages.getJsonObject(0);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String from) throws Exception {
        var request =
                HttpRequest.newBuilder(uri(path)).header("Sec-Fetch-Site", from).POST(BodyPublishers.noBody());
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + gateway.port() + path);
    }
}
