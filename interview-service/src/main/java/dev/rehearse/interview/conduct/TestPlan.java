package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blueprint of a practice test over the items that an interview may ask: length, precision, families, enemies, quotas,
 * pilots, and the spread of open questions.
 */
final class TestPlan {

    /** How sure a level must be for it to end a test. */
    private static final double DECIDED = 0.95;

    /** Of the questions, one in so many is open at most, where no quota says otherwise. */
    private static final int CLOSED_FOR_OPEN = 3;

    private final Settings settings;
    private final List<PooledItem> live;
    private final List<PooledItem> trial;
    private final List<ContentConstraint> constraints;
    private final BalancedSelection selection;
    private final ItemPool pool;
    private final Set<String> liveIds;
    private final Set<String> trialIds;
    private final Set<String> spreadOut;

    TestPlan(PooledItems items, Settings settings, List<Kind> kinds) {
        var usable = items.items().stream()
                .filter(item -> kinds.contains(item.kind()))
                .filter(item -> !BalancedSelection.excludes(settings, item))
                .toList();
        this.settings = settings;
        this.live = usable.stream().filter(item -> !item.isPilot()).toList();
        this.trial = trial(settings, usable);
        var balanced = BalancedSelection.of(settings, live);
        this.selection = trial.isEmpty() ? balanced.keepingApart(spreadOut(live)) : balanced;
        this.liveIds = ids(live);
        this.trialIds = ids(trial);
        this.spreadOut = spreadOut(Stream.concat(live.stream(), trial.stream()).toList());
        this.constraints = constraints();
        this.pool = ItemPool.of(
                Stream.concat(live.stream(), trial.stream()).map(TestPlan::item).toList());
    }

    /** None where not one question of a test would be tried out. */
    private static List<PooledItem> trial(Settings settings, List<PooledItem> usable) {
        return share(settings) == 0
                ? List.of()
                : usable.stream().filter(PooledItem::isPilot).toList();
    }

    private static long share(Settings settings) {
        return Math.round(settings.rules().pilots() * settings.maximumLength());
    }

    private static Item item(PooledItem item) {
        var model = ItemModels.of(item);
        return Item.of(item.id().toString(), model::response);
    }

    ItemPool pool() {
        return pool;
    }

    Settings settings() {
        return settings;
    }

    /** How many questions of a test are tried out unscored. */
    int pilots() {
        return (int) Math.min(trial.size(), share(settings));
    }

    /** Time is not among them: it is looked at before the engine is asked. */
    private StoppingRule[] rules() {
        int longest = Math.min(settings.maximumLength(), live.size());
        return rules(Math.max(1, Math.min(settings.minimumLength(), longest)));
    }

    private StoppingRule[] rules(int minimum) {
        var rules = new ArrayList<StoppingRule>();
        rules.add(new MinimumLength(minimum, new TargetStandardError(settings.targetStandardError())));
        if (settings.rules().decidedLevelEnds()) {
            rules.add(new MinimumLength(minimum, new DecidedLevel(settings.cutScores(), DECIDED)));
        }
        rules.add(new MaximumLength(settings.maximumLength()));
        return rules.toArray(StoppingRule[]::new);
    }

    /** The test of one interview; unscored items were asked, and tell nothing. */
    AdaptiveTest test(Interview interview, List<UUID> unscored) {
        return test(
                interview.seed(),
                new Unasked(texts(unscored)),
                new UnseenFirst(texts(interview.plan().seen())));
    }

    /** The test of all interviews, without what is an interview's own: its seed, what was seen, what has no score. */
    AdaptiveTest shared() {
        return test(0);
    }

    private AdaptiveTest test(long seed, ContentConstraint... own) {
        try {
            return test(seed, rules(), own);
        } catch (ConstraintCannotBeMet tooLong) {
            return test(seed, rules(1), own); // families and enemies leave fewer items than the shortest test has
        }
    }

    private AdaptiveTest test(long seed, StoppingRule[] rules, ContentConstraint... own) {
        var builder = AdaptiveTest.over(pool)
                .seed(seed)
                .selection(selection)
                .stopWhen(rules)
                .constrain(constraints.toArray(ContentConstraint[]::new))
                .constrain(own);
        int count = pilots();
        if (!trial.isEmpty()) {
            int last = Math.max(count, Math.min(settings.minimumLength(), settings.maximumLength()) + count - 1);
            builder.pilotItems(new PilotItems(trialIds, count, 1, last));
        }
        return builder.build();
    }

    private List<ContentConstraint> constraints() {
        var found = new ArrayList<ContentConstraint>();
        var all = Stream.concat(live.stream(), trial.stream()).toList();
        families(all).forEach((name, ids) -> {
            if (ids.size() > 1) {
                found.add(new ItemFamily(name, ids, 1));
            }
        });
        enemies(all).forEach(pair -> found.add(new Enemies(pair)));
        if (!spreadOut.isEmpty()) {
            if (!selection.limits(Kind.OPEN)) {
                found.add(new ItemFamily(
                        "open questions", spreadOut, Math.max(1, settings.maximumLength() / CLOSED_FOR_OPEN)));
            }
            if (!trial.isEmpty()) {
                found.add(new NotInARow(spreadOut)); // the selection is not told of pilots that were answered
            }
        }
        return found;
    }

    /** The open questions, where there are others. */
    private static Set<String> spreadOut(List<PooledItem> all) {
        var open = ids(all.stream().filter(item -> item.kind() == Kind.OPEN).toList());
        return open.size() < all.size() ? open : Set.of();
    }

    /** Whether it is asked for a score, not tried out. */
    boolean isLive(String item) {
        return liveIds.contains(item);
    }

    boolean isTrial(String item) {
        return trialIds.contains(item);
    }

    /** Whether no two of such items come in a row. */
    boolean isSpreadOut(String item) {
        return spreadOut.contains(item);
    }

    private static Map<String, Set<String>> families(List<PooledItem> all) {
        var families = new HashMap<String, Set<String>>();
        for (var item : all) {
            @Nullable String family = item.family();
            if (family != null) {
                families.computeIfAbsent(family, _ -> new HashSet<>())
                        .add(item.id().toString());
            }
        }
        return families;
    }

    private static Set<Set<String>> enemies(List<PooledItem> all) {
        var ids = ids(all);
        return all.stream()
                .flatMap(item -> item.enemies().stream()
                        .map(UUID::toString)
                        .filter(enemy ->
                                ids.contains(enemy) && !enemy.equals(item.id().toString()))
                        .map(enemy -> Set.of(item.id().toString(), enemy)))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<PooledItem> items) {
        return items.stream().map(item -> item.id().toString()).collect(Collectors.toSet());
    }

    private static Set<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}
