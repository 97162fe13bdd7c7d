package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The maximum length of a request body. */
@Singleton
public class BodyLimits {

    private final long usual;
    private final long overall;
    private final Set<String> pathsOfLongBodies;

    /**
     * {@code edge.start} checks that {@code overall} is at least {@code usual}.
     *
     * @param usual the limit on most paths
     * @param pathsOfLongBodies the paths with the limit {@code overall}, if any
     */
    public BodyLimits(
            @ConfigProperty(name = "rehearse.body.longest") MemorySize usual,
            @ConfigProperty(name = "rehearse.body.long-paths") Optional<Set<String>> pathsOfLongBodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize overall) {
        this.usual = usual.asLongValue();
        this.overall = overall.asLongValue();
        this.pathsOfLongBodies = Set.copyOf(pathsOfLongBodies.orElse(Set.of()));
    }

    public long longestOn(@Nullable String path) {
        return path != null && pathsOfLongBodies.contains(path) ? overall : usual;
    }

    public static Problem tooLong(long longest) {
        return Problem.of(413, ProblemText.of("body.too-long", "longest", longest));
    }
}
