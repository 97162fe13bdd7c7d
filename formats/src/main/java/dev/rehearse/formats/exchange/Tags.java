package dev.rehearse.formats.exchange;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.content.model.Worded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a question as tags of another system: its own tags as they are, and what that system has no field for as
 * {@code difficulty:hard}.
 */
public final class Tags {

    /** The tag of a question whose type in the other system does not say its kind. */
    public static final String KIND = "kind";

    /** Front matter of code questions. */
    public static final String LANGUAGE = "language";

    private static final String TAG = "tag";
    private static final Set<String> FIELDS = Set.of(
            TAG,
            KIND,
            LANGUAGE,
            "slug",
            "position",
            "difficulty",
            "competency",
            "minutes",
            "since",
            "until",
            "family",
            Relation.ENEMY.word(),
            Relation.PREREQUISITE.word(),
            Relation.FOLLOW_UP.word(),
            "status",
            "scoring",
            "ignore");

    private static final String NOTHING = "nothing";
    private static final Set<Variation> USUALLY_IGNORED = Set.of(Variation.CASE, Variation.WHITESPACE);
    private static final int MINUTES = 2;

    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Tags() {}

    /** Takes tags apart. One that only looks like a field is a tag. */
    public static Tags read(Collection<String> tags) {
        var read = new Tags();
        for (String tag : tags) {
            int colon = tag.indexOf(':');
            var name = colon < 0 ? "" : tag.substring(0, colon);
            if (!FIELDS.contains(name)) {
                read.plain.add(tag);
            } else if (name.equals(TAG)) {
                read.plain.add(tag.substring(colon + 1));
            } else {
                read.fields
                        .computeIfAbsent(name, none -> new ArrayList<>())
                        .add(tag.substring(colon + 1).strip());
            }
        }
        return read;
    }

    /** All that a question has besides texts, title and sources. */
    public static List<String> of(Question question) {
        var profile = question.profile();
        var tags = new ArrayList<String>();
        profile.tags().forEach(tag -> tags.add(FIELDS.contains(tag.split(":", 2)[0]) ? TAG + ":" + tag : tag));
        add(tags, "difficulty", profile.difficulty().word());
        add(tags, "minutes", profile.minutes());
        add(tags, "competency", profile.competency());
        add(tags, "position", profile.position());
        add(tags, "since", profile.since());
        add(tags, "until", profile.until());
        add(tags, "family", profile.family());
        add(
                tags,
                "status",
                profile.status() == Status.LIVE ? null : profile.status().word());
        for (Relation relation : Relation.values()) {
            profile.relations().of(relation).forEach(other -> add(tags, relation.word(), other));
        }
        if (profile.title() != null && !Slugs.of(profile.title()).equals(question.slug())) {
            add(tags, "slug", question.slug());
        }
        ofTask(tags, question.task());
        return tags;
    }

    private static void ofTask(List<String> tags, Task task) {
        switch (task) {
            case Task.MultipleChoice choice
            when choice.scoring() != Scoring.EXACT ->
                add(tags, "scoring", choice.scoring().word());
            case Task.ShortAnswer answer when answer.ignored().isEmpty() -> add(tags, "ignore", NOTHING);
            case Task.ShortAnswer answer
            when !answer.ignored().equals(USUALLY_IGNORED) ->
                answer.ignored().stream().sorted().forEach(variation -> add(tags, "ignore", variation.word()));
            case Task.Output output -> add(tags, KIND, output.kind().word());
            case Task.Order order -> add(tags, KIND, order.kind().word());
            case Task.Code code -> {
                add(tags, KIND, code.kind().word());
                add(tags, LANGUAGE, code.program().language());
            }
            default -> {}
        }
    }

    private static void add(List<String> tags, String name, @Nullable Object value) {
        if (value != null) {
            tags.add(name + ":" + value);
        }
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    /** Whether the question is of the kind, by a tag. */
    public boolean isKind(Worded kind) {
        return field(KIND).filter(kind.word()::equals).isPresent();
    }

    public Scoring scoring() {
        return word("scoring", Scoring.values()).orElse(Scoring.EXACT);
    }

    /** What makes no difference between short answers, as tagged; else what usually makes none. */
    public Set<Variation> ignored() {
        var words = fields.get("ignore");
        return words == null
                ? USUALLY_IGNORED
                : Set.copyOf(Arrays.stream(Variation.values())
                        .filter(variation -> words.contains(variation.word()))
                        .toList());
    }

    /** The profile, with what is usual for what is not tagged. */
    public Profile profile(@Nullable String title, List<String> sources) {
        return new Profile(
                title,
                number("position").orElse(null),
                word("difficulty", Difficulty.values()).orElse(Difficulty.MEDIUM),
                field("competency").orElse(null),
                plain,
                number("minutes").orElse(MINUTES),
                sources,
                field("since").orElse(null),
                field("until").orElse(null),
                field("family").orElse(null),
                new Relations(others(Relation.ENEMY), others(Relation.PREREQUISITE), others(Relation.FOLLOW_UP)),
                word("status", Status.values()).orElse(Status.LIVE));
    }

    private List<UUID> others(Relation relation) {
        return fields.getOrDefault(relation.word(), List.of()).stream()
                .filter(ForeignId::isId)
                .map(UUID::fromString)
                .toList();
    }

    private Optional<Integer> number(String name) {
        return field(name).filter(text -> text.matches("[0-9]{1,7}")).map(Integer::valueOf);
    }

    private <T extends Worded> Optional<T> word(String name, T[] words) {
        return field(name)
                .flatMap(text -> Arrays.stream(words)
                        .filter(word -> word.word().equals(text))
                        .findFirst());
    }
}
