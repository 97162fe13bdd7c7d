package dev.rehearse.content.folder;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The slugs that a topic, a section or a track had before, in the order of its file, each with its line. */
record FormerSlugs(List<Former> all) {

    private static final String FIELD = "former-slugs";

    /** One of them. */
    record Former(String slug, int line) {}

    FormerSlugs {
        all = List.copyOf(all);
    }

    /** The field of a file whose folder has the name {@code current}. Those that are wrong become findings. */
    static FormerSlugs of(Fields front, String current) {
        return new FormerSlugs(front.find(FIELD)
                .flatMap(Value::list)
                .map(entries -> former(entries, current))
                .orElse(List.of()));
    }

    private static List<Former> former(List<Value> entries, String current) {
        var former = new ArrayList<Former>();
        var seen = new HashSet<>(Set.of(current));
        for (Value entry : entries) {
            entry.slug().ifPresent(slug -> {
                if (seen.add(slug)) {
                    former.add(new Former(slug, entry.line()));
                } else {
                    entry.reject(
                            slug.equals(current)
                                    ? FindingTexts.of("former.current")
                                    : FindingTexts.of("former.twice", "slug", slug));
                }
            });
        }
        return former;
    }

    List<String> slugs() {
        return all.stream().map(Former::slug).toList();
    }
}
