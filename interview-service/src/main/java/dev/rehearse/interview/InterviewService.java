package dev.rehearse.interview;

import dev.rehearse.edge.start.KeyLocation;
import dev.rehearse.edge.start.SafeStart;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts interview-service. */
@QuarkusMain
public final class InterviewService {

    private static final KeyLocation TOKEN_KEY = new KeyLocation(
            "smallrye.jwt.sign.key.location",
            "smallrye.jwt.sign.key",
            "the private key that signs the service's own bearer tokens");

    private InterviewService() {}

    public static void main(String... arguments) throws InterruptedException {
        SafeStart.run(List.of(TOKEN_KEY), arguments);
    }
}
