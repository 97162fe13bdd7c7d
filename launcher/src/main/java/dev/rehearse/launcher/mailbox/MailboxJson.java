package dev.rehearse.launcher.mailbox;

import dev.rehearse.launcher.web.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The mailbox for programs. */
final class MailboxJson {

    private MailboxJson() {}

    static Reply list(List<Mail> mails) {
        var messages = new JsonArray();
        mails.forEach(mail -> messages.add(summary(mail)));
        return Reply.of(200, Reply.JSON, messages.encode());
    }

    static Reply one(Mail mail) {
        var headers = new JsonObject();
        mail.headers().forEach(headers::put);
        var message =
                summary(mail).put("headers", headers).put("text", mail.text()).put("html", mail.html());
        return Reply.of(200, Reply.JSON, message.encode());
    }

    private static JsonObject summary(Mail mail) {
        return new JsonObject()
                .put("id", mail.id().text())
                .put("to", mail.to())
                .put("subject", mail.subject())
                .put("time", mail.id().time().toString());
    }
}
