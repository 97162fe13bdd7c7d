package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an item in a manifest.
 *
 * @param losses what content has no field for
 */
record Metadata(Tags tags, List<String> sources, List<Message> losses) {

    static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    static final String COMPETENCY = "competency";
    static final String REFERENCES = "references";

    /** Tags for which manifests have fields. */
    static final Set<String> FIELDS = Set.of("difficulty:", "minutes:", "competency:");

    private static final Pattern DURATION = Pattern.compile("PT(?:([0-9]{1,3})H)?(?:([0-9]{1,4})M)?(?:[0-9.]{1,9}S)?");
    private static final Set<String> OWN_PURPOSES = Set.of(COMPETENCY, "discipline");

    Metadata {
        sources = List.copyOf(sources);
        losses = List.copyOf(losses);
    }

    static Metadata none() {
        return new Metadata(Tags.read(List.of()), List.of(), List.of());
    }

    /** Of a resource of a manifest. */
    static Metadata of(XmlElement resource) {
        var lom = resource.children("metadata").stream()
                .flatMap(metadata -> metadata.children("lom").stream())
                .toList();
        var tags = new ArrayList<String>();
        var sources = new ArrayList<String>();
        var losses = new ArrayList<Message>();
        for (XmlElement part :
                lom.stream().flatMap(found -> found.children().stream()).toList()) {
            switch (part.name()) {
                case "general" -> keywords(part, tags);
                case "educational" -> educational(part, tags);
                case "relation" -> relation(part, sources, losses);
                case "classification" -> classification(part, tags, losses);
                default -> losses.add(LossTexts.of("qti.metadata", "element", part.name()));
            }
        }
        return new Metadata(Tags.read(tags), sources, losses);
    }

    private static void keywords(XmlElement general, List<String> tags) {
        general.children("keyword").forEach(keyword -> {
            var text = keyword.text().strip();
            if (!text.isEmpty()) {
                tags.add(text);
            }
        });
    }

    private static void educational(XmlElement educational, List<String> tags) {
        switch (value(educational, "difficulty")) {
            case "very easy", "easy" -> tags.add("difficulty:easy");
            case "medium" -> tags.add("difficulty:medium");
            case "difficult", "very difficult" -> tags.add("difficulty:hard");
            default -> {}
        }
        var time = educational
                .child("typical-learning-time")
                .map(element -> element.text().strip());
        time.flatMap(Metadata::minutes).ifPresent(minutes -> tags.add("minutes:" + minutes));
    }

    private static Optional<Integer> minutes(String duration) {
        var parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int minutes = number(parts.group(1)) * 60 + number(parts.group(2));
        return Optional.of(Math.max(minutes, 1));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String value(XmlElement parent, String name) {
        return parent.child(name)
                .flatMap(element -> element.child("value"))
                .map(element -> element.text().strip())
                .orElse("");
    }

    private static void relation(XmlElement relation, List<String> sources, List<Message> losses) {
        var address = relation.child("resource")
                .flatMap(resource -> resource.child("identifier"))
                .flatMap(identifier -> identifier.child("entry"))
                .map(entry -> entry.text().strip())
                .orElse("");
        if (value(relation, "kind").equals(REFERENCES) && address.matches("https?://.+")) {
            sources.add(address);
        } else {
            losses.add(LossTexts.of("qti.relation", "address", address));
        }
    }

    private static void classification(XmlElement part, List<String> tags, List<Message> losses) {
        var purpose = value(part, "purpose");
        var id = part.child("taxon-path")
                .flatMap(path -> path.child("taxon"))
                .flatMap(taxon -> taxon.child("id").or(() -> taxon.child("entry")))
                .map(entry -> entry.text().strip())
                .orElse("");
        if (purpose.equals(COMPETENCY) && id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            tags.add("competency:" + id);
        } else if (!OWN_PURPOSES.contains(purpose) || purpose.equals(COMPETENCY)) {
            losses.add(LossTexts.of("qti.classification", "id", id, "purpose", purpose));
        }
    }
}
