package dev.rehearse.notify.link;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Arrays;
import java.util.Optional;

/** Start condition: the keys of links and of erased addresses are long enough and not a published example. */
public record ValidLinkKey() implements StartCondition {

    @Override
    public Optional<String> objection(Settings settings) {
        var first = objection(
                settings, LinkKey.PROPERTY, settings.text(LinkKey.PROPERTY).orElse(""));
        var previous = settings.text(LinkKey.PREVIOUS).stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .flatMap(key -> objection(settings, LinkKey.PREVIOUS, key).stream())
                .findFirst();
        var erasure = settings.text(LinkKey.ERASURE).flatMap(key -> objection(settings, LinkKey.ERASURE, key));
        return first.or(() -> previous).or(() -> erasure);
    }

    private static Optional<String> objection(Settings settings, String property, String key) {
        return settings.isPublic(LinkKey.PROPERTY, key.strip())
                ? Optional.of(LinkKey.publicKey(property))
                : LinkKey.objection(property, key);
    }
}
