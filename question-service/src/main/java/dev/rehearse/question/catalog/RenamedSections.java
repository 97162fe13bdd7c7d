package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes topics along when the section or the track that they are in has another name by now. Topics of files are in
 * their folders anyway; those of authors would stay behind in a section that has no folder any more.
 */
@Repository
@ApplicationScoped
class RenamedSections {

    private final Rows rows;

    RenamedSections(Rows rows) {
        this.rows = rows;
    }

    /** Moves what is in former sections, after these ones and their tracks were stored. */
    void follow(Collection<Section> current) {
        var paths = new FormerPaths();
        current.forEach(paths::add);
        rows.list(new Statement().add("SELECT path FROM question.section ORDER BY path"), row -> row.getString(1))
                .forEach(path -> {
                    var today = paths.today(path);
                    if (!today.equals(path)) {
                        move(path, today);
                    }
                });
        paths.tracks.keySet().forEach(this::removeEmpty);
    }

    /** Only what is there is deleted: a statement that changes nothing, too, would make a new state of the catalog. */
    private void removeEmpty(String track) {
        var unused = rows.list(new Statement().add("""
                        SELECT t.slug FROM question.track t
                        WHERE t.slug = ? AND NOT EXISTS (SELECT FROM question.section s WHERE s.track = t.slug)""", track), row -> row.getString(1));
        unused.forEach(slug -> rows.change(new Statement().add("DELETE FROM question.track WHERE slug = ?", slug)));
    }

    /** A section that has topics of authors alone is in no file; it goes on under the new name of its track. */
    private void move(String former, String path) {
        rows.change(new Statement().add("""
                INSERT INTO question.section (path, track, title, description, position)
                SELECT ?, split_part(?, '/', 1), title, description, position FROM question.section WHERE path = ?
                ON CONFLICT (path) DO NOTHING""", path, path, former));
        rows.change(new Statement().add("""
                UPDATE question.topic SET section = ?, path = ? || '/' || slug WHERE section = ?""", path, path, former));
        rows.change(new Statement().add("DELETE FROM question.section WHERE path = ?", former));
    }

    /** What each path leads to that files list as a former one. What a file has now is not a former one. */
    private static final class FormerPaths {

        private final Map<String, Section> current = new HashMap<>();
        private final Map<String, String> tracks = new HashMap<>();
        private final Map<String, String> sections = new HashMap<>();

        void add(Section section) {
            var track = section.track();
            current.put(section.path(), section);
            track.formerSlugs().forEach(former -> tracks.put(former, track.slug()));
            section.formerSlugs().forEach(former -> sections.put(track.slug() + "/" + former, section.path()));
        }

        String today(String path) {
            if (current.containsKey(path)) {
                return path;
            }
            int slash = path.indexOf('/');
            var track = path.substring(0, slash);
            var inTrack = tracks.getOrDefault(track, track) + path.substring(slash);
            return sections.getOrDefault(inTrack, inTrack);
        }
    }
}
