package dev.rehearse.interview.practicetest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored practice tests. */
@ApplicationScoped
public class PracticeTests implements PanacheRepositoryBase<PracticeTest, UUID> {

    private static final String LAUNCHED = "status = LAUNCHED";

    /** By slug; of those that ask about a topic, the topic's own comes first. */
    List<PracticeTest> launched(@Nullable String topic) {
        var all = list(LAUNCHED + " order by slug");
        return topic == null
                ? all
                : all.stream()
                        .filter(test -> test.topics().contains(topic))
                        .sorted(Comparator.comparing(test -> !test.topic().equals(topic)))
                        .toList();
    }

    /** The launched one of the topic, section or track, if there is one. */
    Optional<PracticeTest> launchedBeside(String place) {
        return find("topic = ?1 and " + LAUNCHED, place).firstResultOptional();
    }

    /** All of them, drafts first and retired ones last. */
    public List<PracticeTest> all() {
        return list("order by case status when DRAFT then 1 when LAUNCHED then 2 else 3 end, slug");
    }

    List<PracticeTest> drafts() {
        return list("status = DRAFT order by slug");
    }

    /** Returns the launched practice test; throws {@link NoSuchPracticeTest}. */
    public PracticeTest launchedBySlug(String slug) {
        return find("slug = ?1 and " + LAUNCHED, slug)
                .firstResultOptional()
                .orElseThrow(() -> new NoSuchPracticeTest(slug));
    }

    /** Returns the practice test, whatever its status; throws {@link NoSuchPracticeTest}. */
    public PracticeTest takenBySlug(String slug) {
        return bySlug(slug).orElseThrow(() -> new NoSuchPracticeTest(slug));
    }

    Optional<PracticeTest> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** As {@link #bySlug}, locked until the transaction ends. */
    Optional<PracticeTest> bySlugForChange(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Creates the draft, or updates it from its file. */
    void draft(Blueprint blueprint) {
        bySlug(blueprint.slug())
                .ifPresentOrElse(stored -> stored.revise(blueprint), () -> persist(new PracticeTest(blueprint)));
    }

    /** Deletes the drafts whose files are gone. */
    void deleteDraftsBut(List<String> slugs) {
        drafts().stream().filter(draft -> !slugs.contains(draft.slug())).forEach(this::delete);
    }

    /** Holds a lock until the end of the transaction, so that all replicas import and launch one at a time. */
    void lockForChange() {
        // Any number that nothing else in this database locks; question-service locks some.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(7243121)", Object.class)
                .getSingleResult();
    }
}
