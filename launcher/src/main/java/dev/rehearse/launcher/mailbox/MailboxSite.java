package dev.rehearse.launcher.mailbox;

import dev.rehearse.launcher.web.Problem;
import dev.rehearse.launcher.web.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The routes of the mailbox. */
final class MailboxSite {

    static final String ROOT = "/mailbox";

    private static final int MOST = 500;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final MailFolder mails;

    MailboxSite(MailFolder mails) {
        this.mails = mails;
    }

    Reply answer(HttpServerRequest request, String path) {
        try {
            if (!isFromHere(request)) {
                return new Problem(403, "Not allowed", "The mailbox is only shown on this machine.").replyTo(request);
            }
            return find(request, path).orElseGet(() -> Problem.notFound().replyTo(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Protects against DNS rebinding and cross-site forms. */
    private static boolean isFromHere(HttpServerRequest request) {
        var host = request.authority();
        var foreignForm = request.method().equals(HttpMethod.POST)
                && !List.of("same-origin", "none").contains(site(request));
        return host != null && HERE.contains(host.host()) && !foreignForm;
    }

    /** Programs don't send it; browsers do. */
    private static String site(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? "none" : site;
    }

    private Optional<Reply> find(HttpServerRequest request, String path) throws IOException {
        if (path.equals(ROOT + "/empty")) {
            return Optional.of(request.method().equals(HttpMethod.POST) ? empty() : notAllowed(request, "POST"));
        }
        return page(path).map(page -> READING.contains(request.method()) ? page : notAllowed(request, "GET, HEAD"));
    }

    private static Reply notAllowed(HttpServerRequest request, String allowed) {
        var detail = "This address answers " + allowed + ".";
        return new Problem(405, "Method not allowed", detail).replyTo(request).with("Allow", allowed);
    }

    private Optional<Reply> page(String path) throws IOException {
        var words = path.substring(ROOT.length()).split("/", -1);
        return switch (words.length) {
            case 1 -> Optional.of(Reply.seeOther(ROOT + "/"));
            case 2 -> words[1].isEmpty() ? Optional.of(MailboxPages.list(newest())) : show(words[1], MailboxPages::one);
            case 3 -> words[2].equals("source") ? source(words[1]) : list(path);
            case 4 -> path.startsWith(ROOT + "/api/messages/") ? show(words[3], MailboxJson::one) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Reply> list(String path) throws IOException {
        return path.equals(ROOT + "/api/messages") ? Optional.of(MailboxJson.list(newest())) : Optional.empty();
    }

    private List<Mail> newest() throws IOException {
        return mails.newest(MOST).stream().flatMap(id -> read(id).stream()).toList();
    }

    private Optional<Mail> read(MailId id) {
        try {
            return mails.source(id).map(source -> Mail.of(id, source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Reply> show(String id, Function<Mail, Reply> view) {
        return MailId.parse(id).flatMap(this::read).map(view);
    }

    private Optional<Reply> source(String id) throws IOException {
        var known = MailId.parse(id);
        var source = known.isEmpty() ? Optional.<byte[]>empty() : mails.source(known.get());
        return source.map(bytes -> Reply.of(200, "text/plain; charset=utf-8", Buffer.buffer(bytes)));
    }

    private Reply empty() throws IOException {
        mails.empty();
        return Reply.seeOther(ROOT + "/");
    }
}
