package dev.rehearse.notify.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the key that signs our mails: RSA in PKCS #8, as a PEM file (RFC 7468, 10) or the Base64 in it. */
final class SigningKey {

    /** RFC 8301, 3.2: receivers need not accept shorter ones. */
    private static final int SHORTEST = 1024;

    private SigningKey() {}

    /** Without the first and the last line of a PEM file, and in one line. */
    static String withoutArmor(String key) {
        return key.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
    }

    /** Throws an exception that says what is wrong with the key, without showing any of it. */
    static RSAPrivateKey of(String key) throws UnusableKey {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(withoutArmor(key)));
            var rsa = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
            if (rsa.getModulus().bitLength() < SHORTEST) {
                throw new UnusableKey("must have at least " + SHORTEST + " bits");
            }
            return rsa;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnusableKey("must be an RSA key in PKCS #8, as PEM or Base64");
        }
    }

    /** A key that cannot be used, with the reason. */
    static final class UnusableKey extends Exception {

        private static final long serialVersionUID = 1;

        UnusableKey(String reason) {
            super(reason);
        }
    }
}
