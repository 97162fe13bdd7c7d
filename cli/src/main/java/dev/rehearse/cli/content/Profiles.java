package dev.rehearse.cli.content;

import dev.rehearse.content.model.Profile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies of metadata with another value in one place. */
final class Profiles {

    private Profiles() {}

    static Profile at(Profile old, @Nullable Integer position) {
        return new Profile(
                old.title(),
                position,
                old.difficulty(),
                old.competency(),
                old.tags(),
                old.minutes(),
                old.sources(),
                old.since(),
                old.until(),
                old.family(),
                old.enemies(),
                old.status());
    }

    static Profile referring(Profile old, @Nullable String competency, List<UUID> enemies) {
        return new Profile(
                old.title(),
                old.position(),
                old.difficulty(),
                competency,
                old.tags(),
                old.minutes(),
                old.sources(),
                old.since(),
                old.until(),
                old.family(),
                enemies,
                old.status());
    }
}
