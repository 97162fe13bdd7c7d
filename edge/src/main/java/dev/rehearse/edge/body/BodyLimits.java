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

    /** What a body that is read as it arrives holds of memory, in the buffers on its way. */
    private static final long STREAMED = 256 * 1024;

    private static final long BYTES_PER_KIB = 1024;

    private final long usual;
    private final long large;
    private final long overall;
    private final Set<String> pathsOfLongBodies;
    private final Set<String> pathsOfStreams;

    /**
     * {@code edge.start} checks that {@code overall} is at least {@code usual} and {@code large}.
     *
     * @param usual the limit on most paths
     * @param pathsOfLongBodies the paths with the limit {@code large}, if any
     * @param pathsOfStreams the paths with the limit {@code overall}, whose bodies are never whole in memory, if any
     */
    public BodyLimits(
            @ConfigProperty(name = "rehearse.body.longest") MemorySize usual,
            @ConfigProperty(name = "rehearse.body.long-paths") Optional<Set<String>> pathsOfLongBodies,
            @ConfigProperty(name = "rehearse.body.long") MemorySize large,
            @ConfigProperty(name = "rehearse.body.streamed-paths") Optional<Set<String>> pathsOfStreams,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize overall) {
        this.usual = usual.asLongValue();
        this.large = large.asLongValue();
        this.overall = overall.asLongValue();
        this.pathsOfLongBodies = Set.copyOf(pathsOfLongBodies.orElse(Set.of()));
        this.pathsOfStreams = Set.copyOf(pathsOfStreams.orElse(Set.of()));
    }

    public long longestOn(@Nullable String path) {
        if (path == null) {
            return usual;
        }
        return pathsOfStreams.contains(path) ? overall : pathsOfLongBodies.contains(path) ? large : usual;
    }

    /** How many of the bytes of a body are in memory at once. */
    public long heldOn(@Nullable String path, long length) {
        return path != null && pathsOfStreams.contains(path) ? Math.min(length, STREAMED) : length;
    }

    /** A body over the limit. Of a form, browsers still have what was typed. */
    public static Problem tooLong(long longest, @Nullable String contentType) {
        return Problem.of(
                413,
                FormRules.isForm(contentType)
                        ? ProblemText.of("form.too-long", "kib", longest / BYTES_PER_KIB)
                        : ProblemText.of("body.too-long", "longest", longest));
    }
}
