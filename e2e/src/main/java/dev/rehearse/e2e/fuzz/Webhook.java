package dev.rehearse.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts about bounces, signed as a mail relay would, so that what is behind the signature is tried, too. */
final class Webhook {

    static final String PATH = "/notify/api/bounces";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NOTIFICATION = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@relay.example>
            To: <{address}>
            Subject: Undelivered Mail
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It bounced.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example
            Original-Envelope-Id: {id}

            Final-Recipient: rfc822; {address}
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 {text}
            --b--
            """;

    private final String secret;

    /** @param secret empty where it is not known */
    Webhook(String secret) {
        this.secret = secret;
    }

    Message sign(String method, String path, List<String> headers, Bytes body, Values values) {
        var content = path.startsWith(PATH + "/reports") && !values.oneIn(10) ? report(values) : body;
        if (secret.isEmpty() || values.oneIn(12)) {
            return new Message(method, path, headers, content).measured();
        }
        var signed = new ArrayList<>(headers.stream()
                .filter(header -> !header.startsWith("Rehearse-"))
                .toList());
        var time = String.valueOf(CLOCK.instant().getEpochSecond());
        signed.add("Rehearse-Timestamp: " + time);
        signed.add("Rehearse-Signature: sha256=" + mac(time, content));
        return new Message(method, path, signed, content).measured();
    }

    /** A delivery status notification, with a bad value in it or some octets changed at times. */
    private static Bytes report(Values values) {
        var text = NOTIFICATION
                .replace("{address}", mostly(values.named("email"), values))
                .replace("{id}", mostly(values.named("delivery"), values))
                .replace("{action}", mostly(values.any(List.of("failed", "delayed", "relayed")), values))
                .replace("{status}", mostly(values.any(List.of("5.1.1", "4.2.2", "2.0.0")), values))
                .replace("{text}", mostly("No such user", values))
                .replace("\n", "\r\n");
        var bytes = Bytes.of(text);
        return values.oneIn(6) ? Bytes.of(values.flipped(bytes.array())) : bytes;
    }

    private static String mostly(String good, Values values) {
        return values.oneIn(6) ? values.bad() : good;
    }

    private String mac(String time, Bytes body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
