package dev.rehearse.edge.start;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.util.Optional;

/** Checks that no limit of a path exceeds the HTTP server's own, which would apply instead. */
record BodyLimits() implements StartCondition {

    private static final Setting USUAL = Setting.of("rehearse.body.longest");
    private static final Setting LARGE = Setting.of("rehearse.body.long");
    private static final Setting OVERALL = Setting.of("quarkus.http.limits.max-body-size");

    @Override
    public Optional<String> objection(Settings settings) {
        return fault(USUAL, settings)
                .or(() -> fault(LARGE, settings))
                .or(() -> fault(OVERALL, settings))
                .or(() -> excess(USUAL, settings))
                .or(() -> excess(LARGE, settings));
    }

    private static Optional<String> excess(Setting setting, Settings settings) {
        return bytes(setting, settings) <= bytes(OVERALL, settings)
                ? Optional.empty()
                : Optional.of(setting.objection("is %s, more than %s (environment: %s), which is %s. Raise both"
                        .formatted(
                                text(setting, settings),
                                OVERALL.property(),
                                OVERALL.environment(),
                                text(OVERALL, settings))));
    }

    private static Optional<String> fault(Setting setting, Settings settings) {
        try {
            return bytes(setting, settings) > 0
                    ? Optional.empty()
                    : Optional.of(setting.objection("is missing or 0. Set it to a size such as 256K"));
        } catch (IllegalArgumentException notASize) {
            return Optional.of(setting.objection(
                    "is \"%s\", and has to be a size such as 256K".formatted(text(setting, settings))));
        }
    }

    private static long bytes(Setting setting, Settings settings) {
        return settings.text(setting.property())
                .map(new MemorySizeConverter()::convert)
                .map(MemorySize::asLongValue)
                .orElse(0L);
    }

    private static String text(Setting setting, Settings settings) {
        return settings.text(setting.property()).orElse("");
    }
}
