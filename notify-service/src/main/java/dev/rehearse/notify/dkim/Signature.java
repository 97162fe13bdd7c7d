package dev.rehearse.notify.dkim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** A domain's signature (RFC 6376), relaxed about blanks in header and body. Any number of threads may sign. */
public final class Signature {

    /* RFC 8058, section 4 wants both List-Unsubscribe headers signed. From stands twice, so that a second one added
     * later breaks the signature (RFC 6376, 8.15). */
    private static final String HEADERS = "From:From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-Id:"
            + "List-Unsubscribe:List-Unsubscribe-Post:List-Help:Feedback-ID:Auto-Submitted";

    private final DKIMSigner signer;

    public Signature(String domain, String selector, PrivateKey key) {
        this.signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;".formatted(domain, selector, HEADERS),
                key);
    }

    /** The message with the signature before it. */
    public byte[] on(byte[] message) {
        try {
            // Where lines are broken does not matter to a relaxed signature, and 998 characters are the most a line may
            // have.
            var folded = signer.sign(new ByteArrayInputStream(message)).replace("; ", ";\r\n ") + "\r\n";
            var header = folded.getBytes(StandardCharsets.US_ASCII);
            var signed = new byte[header.length + message.length];
            System.arraycopy(header, 0, signed, 0, header.length);
            System.arraycopy(message, 0, signed, header.length, message.length);
            return signed;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (FailException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }
}
