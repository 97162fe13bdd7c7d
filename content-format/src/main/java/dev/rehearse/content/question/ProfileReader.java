package dev.rehearse.content.question;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the front matter that all questions share. */
record ProfileReader(Fields front, Kind kind, Topic topic) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LAST_POSITION = 1_000_000;
    private static final int MOST_MINUTES = 240;
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4}){0,2}");

    Optional<Profile> read() {
        var title = read("title", isRead(), value -> value.line(LONGEST_TITLE));
        var position = read("position", isRead(), value -> value.integer(1, LAST_POSITION));
        var difficulty = front.require("difficulty").flatMap(value -> value.oneOf(Difficulty.values()));
        var tags = front.require("tags").map(value -> value.listOf(tag -> tag.line(LONGEST_TAG)));
        var minutes = front.require("minutes").flatMap(value -> value.integer(1, MOST_MINUTES));
        var competency = front.find("competency").flatMap(this::competency).orElse(null);
        var sources = front.find("sources").map(value -> value.listOf(ProfileReader::address));
        var family = front.find("family").flatMap(Value::slug).orElse(null);
        var status = front.find("status")
                .flatMap(value -> value.oneOf(Status.values()))
                .orElse(Status.LIVE);
        var since = version("since");
        var until = version("until");
        if (difficulty.isEmpty() || tags.isEmpty() || minutes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Profile(
                title.orElse(null),
                position.orElse(null),
                difficulty.get(),
                competency,
                tags.get(),
                minutes.get(),
                sources.orElse(List.of()),
                since,
                until,
                family,
                Relations.NONE,
                status));
    }

    /** Whether the catalog shows questions of the kind, in an order; the others are kept for practice tests. */
    private boolean isRead() {
        return kind == Kind.OPEN || kind == Kind.CODE;
    }

    private <T> Optional<T> read(String name, boolean wanted, Function<Value, Optional<T>> read) {
        if (wanted) {
            return front.require(name).flatMap(read);
        }
        return front.find(name).flatMap(value -> value.reject(FindingTexts.of("field.read-only", "kind", kind.word())));
    }

    private Optional<String> competency(Value value) {
        return value.slug().map(id -> {
            checkCompetency(topic, id, message -> value.reject(FindingTexts.of("field.not-right", "why", message)));
            return id;
        });
    }

    /** Adds a finding if the topic has no such competency. */
    static void checkCompetency(Topic topic, String id, Consumer<Message> complain) {
        if (topic.competency(id).isPresent()) {
            return;
        }
        var known = topic.competencies().stream().map(Competency::id).collect(Collectors.joining(", "));
        complain.accept(
                known.isEmpty()
                        ? FindingTexts.of("competency.none", "id", id)
                        : FindingTexts.of("competency.unknown", "id", id, "known", known));
    }

    private @Nullable String version(String name) {
        return front.find(name)
                .flatMap(value -> value.line(LONGEST_TAG)
                        .flatMap(text -> VERSION.matcher(text).matches()
                                ? Optional.of(text)
                                : value.reject(FindingTexts.of("field.version"))))
                .orElse(null);
    }

    private static Optional<String> address(Value value) {
        return value.line(LONGEST_ADDRESS)
                .flatMap(text -> isAddress(text)
                        ? Optional.of(text)
                        : value.reject(FindingTexts.of("field.address", "text", text)));
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            return address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
