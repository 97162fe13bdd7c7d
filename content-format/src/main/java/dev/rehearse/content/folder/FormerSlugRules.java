package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A former slug leads to one topic, one track, or one section of a track: no other one has that slug, or had it. */
final class FormerSlugRules {

    private final Map<String, String> current = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();

    private record Listed(String file, FormerSlugs.Former former) {}

    /** Notes a topic, track or section with its file. */
    void add(String slug, String file, FormerSlugs former) {
        current.putIfAbsent(slug, file);
        former.all().forEach(one -> listed.add(new Listed(file, one)));
    }

    void check(Findings findings) {
        var seen = new HashMap<String, String>();
        for (Listed one : listed) {
            var slug = one.former().slug();
            var owner = current.get(slug);
            var other = owner != null ? owner : seen.putIfAbsent(slug, one.file());
            if (other != null) {
                var what =
                        owner != null ? "is the name of what " + other + " describes" : "stands in " + other + ", too";
                findings.add(
                        one.file(),
                        one.former().line(),
                        Rule.NAME,
                        "former-slugs: \"%s\" %s; an address leads to one place".formatted(slug, what));
            }
        }
    }
}
