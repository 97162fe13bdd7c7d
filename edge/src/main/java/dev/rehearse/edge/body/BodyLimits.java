package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long the body of a request may be. */
@Singleton
public class BodyLimits {

    private final long usual;
    private final long overall;
    private final Optional<String> pathOfLongBodies;

    /**
     * {@code edge.start} sees to it that {@code overall} is not the shorter one.
     *
     * @param usual on each path
     * @param pathOfLongBodies but on this one, if there is one, {@code overall}
     */
    public BodyLimits(
            @ConfigProperty(name = "rehearse.body.longest") MemorySize usual,
            @ConfigProperty(name = "rehearse.body.long-path") Optional<String> pathOfLongBodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize overall) {
        this.usual = usual.asLongValue();
        this.overall = overall.asLongValue();
        this.pathOfLongBodies = pathOfLongBodies;
    }

    public long longestOn(@Nullable String path) {
        return pathOfLongBodies.filter(it -> it.equals(path)).isPresent() ? overall : usual;
    }

    public static Problem tooLong(long longest) {
        return Problem.of(413, "Request too large", "The body may be at most " + longest + " bytes long.");
    }
}
