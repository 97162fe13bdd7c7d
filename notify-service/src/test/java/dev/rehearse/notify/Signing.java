package dev.rehearse.notify;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;

/** Has the service sign its mails, and checks signatures against what would be in DNS. */
public class Signing implements QuarkusTestResourceLifecycleManager {

    private final KeyPair keys = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "rehearse.dkim.enabled", "true",
                "rehearse.dkim.domain", "rehearse.localhost",
                "rehearse.dkim.selector", "autumn",
                "rehearse.dkim.private-key",
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(keys.getPrivate().getEncoded())
                                + "\n-----END PRIVATE KEY-----\n");
    }

    /** Whose good signatures are on the message. */
    public List<String> verified(String message) throws FailException {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        try {
            return new DKIMVerifier((method, selector, domain) -> List.of(record))
                    .verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1))).stream()
                            .map(SignatureRecord::getIdentity)
                            .map(CharSequence::toString)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Signing.class));
    }

    @Override
    public void stop() {}
}
