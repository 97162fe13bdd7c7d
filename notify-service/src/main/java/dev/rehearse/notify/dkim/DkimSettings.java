package dev.rehearse.notify.dkim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of DKIM signatures. */
@ConfigMapping(prefix = "rehearse.dkim")
interface DkimSettings {

    /** Whether mails are signed here (DKIM); leave it off where the mail server signs. */
    @WithDefault("false")
    boolean enabled();

    /** The domain that vouches for the mail: that of the sender's address, or one above it. */
    Optional<String> domain();

    /** Names the key in DNS: its record is at SELECTOR._domainkey.DOMAIN. */
    Optional<String> selector();

    /**
     * An RSA key of at least 1024 bits in PKCS #8, as PEM or the Base64 in it. In a container,
     * REHEARSE_DKIM_PRIVATE_KEY_FILE names a PEM file.
     */
    Optional<String> privateKey();
}
