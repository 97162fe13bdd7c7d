package dev.rehearse.notify.dkim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs campaign mail with DKIM (RFC 6376), if configured. */
@ApplicationScoped
public class Dkim {

    private final Optional<Signature> signature;

    Dkim(DkimSettings settings) throws SigningKey.UnusableKey {
        this.signature = settings.enabled() ? Optional.of(ofOurs(settings)) : Optional.empty();
    }

    private static Signature ofOurs(DkimSettings settings) throws SigningKey.UnusableKey {
        return new Signature(
                settings.domain().orElseThrow(),
                settings.selector().orElseThrow(),
                SigningKey.of(settings.privateKey().orElseThrow()));
    }

    /** The message as it leaves. */
    public byte[] signed(byte[] message) {
        return signature.map(ours -> ours.on(message)).orElse(message);
    }
}
