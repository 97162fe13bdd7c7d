package dev.rehearse.notify.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the key that signs our mails: RSA in PKCS #8 in Base64, which is a PEM file without its first and last line. */
final class SigningKey {

    /** RFC 8301, 3.2: receivers need not accept shorter ones. */
    private static final int SHORTEST = 1024;

    private SigningKey() {}

    /** Throws an exception that says what is wrong with the key, without showing any of it. */
    static RSAPrivateKey of(String base64) throws UnusableKey {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
            if (key.getModulus().bitLength() < SHORTEST) {
                throw new UnusableKey("must have at least " + SHORTEST + " bits");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnusableKey("must be an RSA key in PKCS #8 in Base64");
        }
    }

    /** What is wrong with the key. */
    static final class UnusableKey extends Exception {

        private static final long serialVersionUID = 1;

        UnusableKey(String reason) {
            super(reason);
        }
    }
}
