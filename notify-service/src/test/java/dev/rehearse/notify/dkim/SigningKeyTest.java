package dev.rehearse.notify.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeyTest {

    private static String key(String algorithm, int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    }

    @Test
    void a_key_of_2048_bits_signs() throws NoSuchAlgorithmException, SigningKey.UnusableKey {
        assertThat(SigningKey.of(key("RSA", 2048)).getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void a_pem_file_is_read_as_it_is() throws NoSuchAlgorithmException, SigningKey.UnusableKey {
        var pem = "-----BEGIN PRIVATE KEY-----\n" + key("RSA", 2048) + "\n-----END PRIVATE KEY-----\n";

        assertThat(SigningKey.of(pem).getModulus().bitLength()).isEqualTo(2048);
        refused(pem.replace("PRIVATE KEY", "RSA PRIVATE KEY"), "must be an RSA key in PKCS #8, as PEM or Base64");
    }

    @Test
    void a_bad_key_is_refused_without_showing_any_of_it() throws NoSuchAlgorithmException {
        refused(key("RSA", 512), "must have at least 1024 bits");
        refused(key("EC", 256), "must be an RSA key in PKCS #8, as PEM or Base64");
        refused("-----BEGIN PRIVATE KEY-----", "must be an RSA key in PKCS #8, as PEM or Base64");
        refused("", "must be an RSA key in PKCS #8, as PEM or Base64");
    }

    private static void refused(String key, String reason) {
        assertThatThrownBy(() -> SigningKey.of(key)).hasMessage(reason);
    }
}
