package dev.rehearse.notify.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The paths of the catalog with their titles, and where a path leads that the catalog had before. A track is known by
 * its slug, now or formerly, and so is a section in its track; a topic by its slug within its track, or by a former
 * slug anywhere. What is there now comes first.
 */
final class CatalogPaths {

    private final NavigableMap<String, String> titles = new TreeMap<>();

    /** By track and slug, without the section: it says nothing of a topic in another track that the slugs are alike. */
    private final Map<String, String> topics = new HashMap<>();

    private final Map<String, String> formerTopics = new HashMap<>();
    private final Map<String, String> tracks = new HashMap<>();

    /** By the track of now and the slug of then. */
    private final Map<String, String> formerSections = new HashMap<>();

    CatalogPaths(List<CatalogTopic> catalog) {
        for (var topic : catalog) {
            titles.put(topic.path(), topic.title());
            titles.put(topic.section().path(), topic.section().title());
            titles.put(topic.track().path(), topic.track().title());
            topics.put(inTrack(topic.track().path(), topic.path()), topic.path());
        }
        for (var topic : catalog) {
            topic.formerSlugs().forEach(slug -> formerTopics.putIfAbsent(slug, topic.path()));
            topic.section()
                    .formerSlugs()
                    .forEach(slug -> formerSections.putIfAbsent(
                            topic.track().path() + "/" + slug, topic.section().path()));
            topic.track().formerSlugs().forEach(slug -> {
                tracks.putIfAbsent(slug, topic.track().path());
                topics.putIfAbsent(inTrack(slug, topic.path()), topic.path());
            });
        }
    }

    /** The titles by path, in the order of the paths. */
    NavigableMap<String, String> titles() {
        return titles;
    }

    /** The path of what had this one before, unless something has it now. */
    Optional<String> today(String former) {
        if (titles.containsKey(former)) {
            return Optional.empty();
        }
        var slugs = former.split("/", -1);
        return switch (slugs.length) {
            case 1 -> Optional.ofNullable(tracks.get(former));
            case 2 ->
                Optional.of(tracks.getOrDefault(slugs[0], slugs[0]) + "/" + slugs[1])
                        .map(path -> titles.containsKey(path) ? path : formerSections.get(path));
            default ->
                Optional.ofNullable(topics.get(inTrack(slugs[0], former)))
                        .or(() -> Optional.ofNullable(formerTopics.get(last(former))));
        };
    }

    private static String inTrack(String track, String topic) {
        return track + "/" + last(topic);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
