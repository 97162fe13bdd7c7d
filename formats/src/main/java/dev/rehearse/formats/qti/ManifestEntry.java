package dev.rehearse.formats.qti;

import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Tags;
import java.util.List;

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
        Profile profile) {

    static ManifestEntry of(Question question, String path) {
        var tags = Tags.of(question).stream()
                .filter(tag -> Metadata.FIELDS.stream().noneMatch(tag::startsWith))
                .toList();
        return new ManifestEntry(
                ItemWriter.identifier(question.id()),
                path,
                ItemWriter.title(question),
                question.topic(),
                Interaction.of(question).element(),
                tags,
                question.profile());
    }
}
