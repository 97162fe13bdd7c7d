package dev.rehearse.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The keys of an installation: a pair for bearer tokens, and the secret behind the links in mails. */
public record Keys(Path folder) {

    private static final int RSA_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    /** Creates missing keys. */
    public Keys create(SecureRandom random) {
        try {
            if (!Files.exists(privateKeyFile())) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS, random);
                var pair = generator.generateKeyPair();
                PrivateFiles.write(
                        privateKeyFile(),
                        Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
                Files.deleteIfExists(publicKeyFile());
            }
            if (!Files.exists(publicKeyFile())) {
                PrivateFiles.write(
                        publicKeyFile(), Pem.of("PUBLIC KEY", publicKey().getEncoded()));
            }
            if (!Files.exists(secretFile())) {
                PrivateFiles.write(secretFile(), secret(random) + "\n");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path privateKeyFile() {
        return folder.resolve("private.pem");
    }

    public Path publicKeyFile() {
        return folder.resolve("public.pem");
    }

    /** The secret that notify-service signs the links in its mails with. */
    public String linkSecret() {
        try {
            return Files.readString(secretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RSAPrivateCrtKey privateKey() {
        try {
            var specification = new PKCS8EncodedKeySpec(Pem.content(Files.readString(privateKeyFile())));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(specification);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(privateKeyFile() + " is no RSA key", e);
        }
    }

    PublicKey publicKey() throws GeneralSecurityException {
        var key = privateKey();
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    }

    private Path secretFile() {
        return folder.resolve("token.key");
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
