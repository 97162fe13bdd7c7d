package dev.rehearse.question.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A track with its sections, as on pages.
 *
 * @param description Markdown, or HTML after {@link #described}
 * @param page path of its page below the public address
 */
public record TrackView(String slug, String title, String description, List<SectionView> sections, String page) {

    /**
     * A section with its topics.
     *
     * @param description Markdown, or HTML
     * @param formerSlugs those that it had before in its track
     */
    public record SectionView(
            String path, String title, String description, List<String> formerSlugs, List<TopicView> topics) {

        /** Its place on the page of its track. */
        public String slug() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    /** The tracks of the topics, in the order of the topics. */
    static List<TrackView> of(List<Topic> topics, Map<String, Questions.Count> questionCounts) {
        var bySection = new LinkedHashMap<String, List<Topic>>();
        topics.forEach(topic -> bySection
                .computeIfAbsent(topic.section().path(), _ -> new ArrayList<>())
                .add(topic));
        var byTrack = new LinkedHashMap<String, List<List<Topic>>>();
        bySection
                .values()
                .forEach(section -> byTrack.computeIfAbsent(trackOf(section).slug(), _ -> new ArrayList<>())
                        .add(section));
        return byTrack.values().stream()
                .map(sections -> track(sections, questionCounts))
                .toList();
    }

    private static Track trackOf(List<Topic> section) {
        return section.getFirst().section().track();
    }

    private static TrackView track(List<List<Topic>> sections, Map<String, Questions.Count> questionCounts) {
        var track = trackOf(sections.getFirst());
        var views = sections.stream()
                .map(section -> section(section, questionCounts))
                .toList();
        return new TrackView(track.slug(), track.title(), track.description(), views, "/tracks/" + track.slug());
    }

    private static SectionView section(List<Topic> topics, Map<String, Questions.Count> questionCounts) {
        var section = topics.getFirst().section();
        var views = topics.stream()
                .map(topic -> TopicView.of(topic, questionCounts.getOrDefault(topic.slug(), Questions.Count.NONE)))
                .toList();
        return new SectionView(section.path(), section.title(), section.description(), section.formerSlugs(), views);
    }

    /** The same with other descriptions. */
    public TrackView described(UnaryOperator<String> descriptions) {
        var described = sections.stream()
                .map(section -> new SectionView(
                        section.path(),
                        section.title(),
                        descriptions.apply(section.description()),
                        section.formerSlugs(),
                        section.topics()))
                .toList();
        return new TrackView(slug, title, descriptions.apply(description), described, page);
    }

    /** Number of topics. */
    public int topicCount() {
        return sections.stream().mapToInt(section -> section.topics().size()).sum();
    }
}
