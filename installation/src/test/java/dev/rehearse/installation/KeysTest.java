package dev.rehearse.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {

    @TempDir
    Path folder;

    @Test
    void keys_are_made_once() throws IOException {
        var keys = new Keys(folder).create(new SecureRandom());
        var before =
                Files.readString(keys.privateKeyFile()) + Files.readString(keys.publicKeyFile()) + keys.linkSecret();

        keys.create(new SecureRandom());

        assertThat(Files.readString(keys.privateKeyFile()) + Files.readString(keys.publicKeyFile()) + keys.linkSecret())
                .isEqualTo(before);
    }

    @Test
    void secrets_are_for_their_owner_only() throws IOException {
        new Keys(folder).create(new SecureRandom());

        for (var name : new String[] {"private.pem", "token.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_lost_public_key_comes_back_from_the_private_one() throws IOException {
        var keys = new Keys(folder).create(new SecureRandom());
        var before = Files.readString(keys.publicKeyFile());
        Files.delete(keys.publicKeyFile());

        keys.create(new SecureRandom());

        assertThat(Files.readString(keys.publicKeyFile())).isEqualTo(before);
    }

    @Test
    void the_link_secret_has_32_bytes() {
        var keys = new Keys(folder).create(new SecureRandom());

        assertThat(Base64.getDecoder().decode(keys.linkSecret())).hasSize(32);
    }
}
