package dev.rehearse.interview.procedure;

import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.design.DesignItem;
import dev.rehearse.adaptive.design.Quota;
import dev.rehearse.adaptive.design.TestDesign;
import dev.rehearse.adaptive.design.TestSpecification;
import dev.rehearse.adaptive.design.TopicWeight;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.Rules;
import dev.rehearse.interview.practicetest.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A practice test's blueprint over the items that an interview may ask, and the interview's own part of it. */
final class TestPlan {

    private final Settings settings;
    private final TestDesign design;

    TestPlan(PooledItems items, Settings settings, List<Kind> kinds) {
        this.settings = settings;
        this.design = new TestDesign(
                specification(settings),
                items.items().stream()
                        .filter(item -> kinds.contains(item.kind()))
                        .map(TestPlan::designed)
                        .toList());
    }

    private static TestSpecification specification(Settings settings) {
        var rules = settings.rules();
        return new TestSpecification(
                settings.minimumLength(),
                settings.maximumLength(),
                settings.targetStandardError(),
                rules.decidedLevelEnds() ? Optional.of(settings.cutScores()) : Optional.empty(),
                rules.quotas().stream().map(TestPlan::quota).toList(),
                rules.topics().stream()
                        .map(share -> new TopicWeight(share.topic(), share.weight()))
                        .toList(),
                new MaximumInformation(),
                rules.drawFrom(),
                rules.pilots());
    }

    private static Quota quota(Rules.Quota quota) {
        var kind = quota.kind();
        return kind == null
                ? new Quota.OfCompetency(
                        Objects.requireNonNullElse(quota.competency(), ""), quota.minimum(), quota.maximum())
                : new Quota.OfKind(kind.word(), quota.minimum(), quota.maximum());
    }

    private static DesignItem designed(PooledItem item) {
        var model = ItemModels.of(item);
        var competency = item.competency();
        return new DesignItem(
                Item.of(item.id().toString(), model::response),
                item.kind().word(),
                item.topic(),
                competency == null ? null : competency.id(),
                item.family(),
                texts(item.enemies()),
                item.isPilot());
    }

    ItemPool pool() {
        return design.pool();
    }

    Settings settings() {
        return settings;
    }

    /** How many questions of a test are pilots. */
    int pilots() {
        return design.pilots();
    }

    /** The test of one interview; pilot items have been asked but do not count. */
    TestProcedure test(Interview interview, List<UUID> unscored) {
        return design.test(
                interview.seed(),
                new Unasked(texts(unscored)),
                new UnseenFirst(texts(interview.plan().seen())));
    }

    /** The test shared by all interviews, without an interview's own seed, seen items and unscored items. */
    TestProcedure shared() {
        return design.test(0);
    }

    /** Whether the item is scored, that is, not a pilot. */
    boolean isLive(String item) {
        return design.isLive(item);
    }

    boolean isTrial(String item) {
        return design.isTrial(item);
    }

    /** Whether no two of these items are asked in a row. */
    boolean isSpreadOut(String item) {
        return design.isSpreadOut(item);
    }

    private static Set<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}
