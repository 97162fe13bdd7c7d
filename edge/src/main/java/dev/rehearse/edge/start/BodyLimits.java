package dev.rehearse.edge.start;

import java.util.Optional;

/** No path has a limit that is over the one for all of them, which would win without a word. */
record BodyLimits() implements StartCondition {

    private static final Setting USUAL = Setting.of("rehearse.body.longest");
    private static final Setting MOST = Setting.of("quarkus.http.limits.max-body-size");

    @Override
    public Optional<String> objection(Settings settings) {
        var usual = settings.size(USUAL.property());
        var most = settings.size(MOST.property());
        return usual.isPresent() && most.isPresent() && usual.get() > most.get()
                ? Optional.of(USUAL.objection("is %s, and has to be at most that of %s, %s"
                        .formatted(
                                settings.text(USUAL.property()).orElse(""),
                                MOST.environment(),
                                settings.text(MOST.property()).orElse(""))))
                : Optional.empty();
    }
}
