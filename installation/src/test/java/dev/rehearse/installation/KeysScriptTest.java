package dev.rehearse.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwx.CompactSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script that makes the secrets and tokens of containers, {@code deploy/keys/keys}, makes what this module makes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysScriptTest {

    private static final Path SCRIPT = Path.of(System.getProperty("rehearse.home", ".."), "deploy/keys/keys")
            .toAbsolutePath();

    @TempDir
    Path folder;

    /** The script gives files to the users of containers, which only root may do. */
    @BeforeEach
    void take_away_chown() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
        for (var owner : List.of("operator", "postgres", "question", "interview", "notify", "bin")) {
            Files.createDirectory(folder.resolve(owner));
        }
        var chown = Files.writeString(folder.resolve("bin/chown"), "#!/bin/sh\n");
        assumeTrue(chown.toFile().setExecutable(true), "a disk without execution");
        assumeTrue(ran("openssl", "version").startsWith("OpenSSL 3"), "no OpenSSL 3");
    }

    @Test
    void its_secrets_are_as_long_as_ours_and_in_the_same_form() throws Exception {
        keys("create");
        var keys = new Keys(folder.resolve("operator"));
        var before = contents();

        keys.create(new SecureRandom());

        assertThat(contents()).as("nothing is missing").isEqualTo(before);
        assertThat(keys.privateKey().getModulus().bitLength()).isEqualTo(2048);
        assertThat(Base64.getDecoder().decode(keys.linkSecret())).hasSize(32);
        assertThat(Files.readString(folder.resolve("operator/database.key"))).matches("[0-9a-f]{48}\n");
        Files.delete(keys.publicKeyFile());
        keys.create(new SecureRandom());
        assertThat(Pem.content(Files.readString(keys.publicKeyFile())))
                .isEqualTo(Pem.content(before.getOrDefault("public.pem", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "operator", "service"})
    void its_tokens_have_our_claims(String role) throws Exception {
        var keys = new Keys(folder.resolve("operator")).create(new SecureRandom());
        var ours = new Token(role, Duration.ofHours(3)).signed(keys, Clock.systemUTC());

        var its = keys("token", role, "3").strip();

        var signature = new JsonWebSignature();
        signature.setCompactSerialization(its);
        signature.setKey(keys.publicKey());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(part(its, 0)).isEqualTo(part(ours, 0));
        assertThat(claims(its)).isEqualTo(claims(ours));
        assertThat(life(its)).isEqualTo(life(ours)).isEqualTo(10_800);
    }

    @Test
    void it_knows_our_roles() throws Exception {
        var refusal = catchThrowable(() -> new Token("admin", Duration.ofHours(1)));

        assertThat(keys("token", "admin").strip()).isEqualTo(refusal.getMessage());
    }

    private Map<String, String> contents() throws IOException {
        try (var files = Files.list(folder.resolve("operator"))) {
            var contents = new TreeMap<String, String>();
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        }
    }

    /** What differs from one token to the next is there, and nothing else. */
    private static Map<String, Object> claims(String token) throws Exception {
        var claims = part(token, 1);
        for (var own : List.of("iat", "exp", "jti")) {
            assertThat(claims.remove(own)).as(own).isNotNull();
        }
        return claims;
    }

    private static long life(String token) throws Exception {
        var claims = JwtClaims.parse(json(token, 1));
        return claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
    }

    private static Map<String, Object> part(String token, int number) throws Exception {
        return JsonUtil.parseJson(json(token, number));
    }

    private static String json(String token, int number) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(CompactSerializer.deserialize(token)[number]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String keys(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        return ran(command.toArray(String[]::new));
    }

    private String ran(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("REHEARSE_KEYS", folder.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
