package dev.rehearse.notify.dkim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether and how our mails are signed. */
@ConfigMapping(prefix = "rehearse.dkim")
interface DkimSettings {

    /** Off where the mail server signs. */
    @WithDefault("false")
    boolean enabled();

    /** The domain that vouches for the mail: that of the sender's address, or one above it. */
    Optional<String> domain();

    /** Names the key in DNS: its record is at SELECTOR._domainkey.DOMAIN. */
    Optional<String> selector();

    /** RSA in PKCS #8, as PEM or the Base64 in it. */
    Optional<String> privateKey();
}
