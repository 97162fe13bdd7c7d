package dev.rehearse.notify.link;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Optional;

/** The key that signs our links is long enough, and nobody else has it. */
public record GoodLinkKey() implements StartCondition {

    @Override
    public Optional<String> objection(Settings settings) {
        var key = settings.text(LinkKey.PROPERTY).orElse("");
        return settings.isKnownToEverybody(LinkKey.PROPERTY, key)
                ? Optional.of(LinkKey.NAMES + " is a key that everybody knows from the source code. " + LinkKey.ADVICE)
                : LinkKey.objection(key);
    }
}
