package dev.rehearse.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    @Test
    void a_token_is_good_for_its_role_and_its_time() throws Exception {
        var keys = new Keys(folder).create(new SecureRandom());

        var token = new Token("author", Duration.ofHours(12)).signed(keys, InstantSource.fixed(NOW));

        var claims = readerAt(NOW.plus(Duration.ofHours(11)), keys).processToClaims(token);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("author");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("author");
        assertThat(claims.getSubject()).isEqualTo("author");
        assertThat(claims.getJwtId()).isNotBlank();
        assertThatThrownBy(() -> readerAt(NOW.plus(Duration.ofHours(13)), keys).processToClaims(token))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void another_installation_does_not_accept_it() throws Exception {
        var keys = new Keys(Files.createDirectory(folder.resolve("one"))).create(new SecureRandom());
        var others = new Keys(Files.createDirectory(folder.resolve("two"))).create(new SecureRandom());

        var token = new Token("operator", Duration.ofHours(1)).signed(keys, InstantSource.fixed(NOW));

        assertThatThrownBy(() -> readerAt(NOW, others).processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void an_unknown_role_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> new Token("admin", Duration.ofHours(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"admin\"")
                .hasMessageContaining("author, operator, service");
    }

    private static JwtConsumer readerAt(Instant time, Keys keys) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(keys))
                .setExpectedIssuer("rehearse")
                .setExpectedAudience("rehearse")
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(time.getEpochSecond()))
                .build();
    }

    private static PublicKey publicKey(Keys keys) throws Exception {
        var content = Pem.content(Files.readString(keys.publicKeyFile()));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(content));
    }
}
