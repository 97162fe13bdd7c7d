package dev.rehearse.formats.qti;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest and the test say of an item.
 *
 * @param path in the package
 * @param interaction the name of its element
 * @param tags the metadata for which manifests have no field
 */
record ManifestEntry(
        String identifier,
        String path,
        String title,
        String topic,
        String interaction,
        List<String> tags,
        List<String> sources,
        Difficulty difficulty,
        int minutes,
        @Nullable String competency) {

    static ManifestEntry of(Question question, String path) {
        var tags = Tags.of(question).stream()
                .filter(tag -> Metadata.FIELDS.stream().noneMatch(tag::startsWith))
                .toList();
        var profile = question.profile();
        return new ManifestEntry(
                ItemWriter.identifier(question.id()),
                path,
                ItemWriter.title(question),
                question.topic(),
                Interaction.of(question).element(),
                tags,
                profile.sources(),
                profile.difficulty(),
                profile.minutes(),
                profile.competency());
    }
}
