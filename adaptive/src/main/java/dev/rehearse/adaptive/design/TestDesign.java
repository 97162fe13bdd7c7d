package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.TestProcedureBuilder;
import dev.rehearse.adaptive.content.ConstraintCannotBeMet;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.content.ItemFamily;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.stopping.DecidedLevel;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The blueprint of a practice test over its items: length, precision, families, enemies, quotas, pilots, and the spread
 * of open questions; immutable.
 */
public final class TestDesign {

    /** The least probability of a level that ends a test. */
    private static final double DECIDED = 0.95;

    /** At most one question in this many is open, unless a quota says otherwise. */
    private static final int CLOSED_FOR_OPEN = 3;

    private final TestSpecification specification;
    private final List<DesignItem> live;
    private final List<DesignItem> trial;
    private final List<ContentConstraint> constraints;
    private final BalancedSelection selection;
    private final ItemPool pool;
    private final Set<String> liveIds;
    private final Set<String> trialIds;
    private final Set<String> spreadOut;

    public TestDesign(TestSpecification specification, List<DesignItem> items) {
        List<DesignItem> usable =
                items.stream().filter(item -> !specification.excludes(item)).toList();
        this.specification = specification;
        this.live = usable.stream().filter(item -> !item.isPilot()).toList();
        this.trial = specification.trials() == 0
                ? List.of()
                : usable.stream().filter(DesignItem::isPilot).toList();
        BalancedSelection balanced = BalancedSelection.of(specification, live);
        this.selection = trial.isEmpty() ? balanced.keepingApart(spreadOut(live)) : balanced;
        this.liveIds = ids(live);
        this.trialIds = ids(trial);
        this.spreadOut = spreadOut(all());
        this.constraints = constraints();
        this.pool = ItemPool.of(all().stream().map(DesignItem::item).toList());
    }

    private List<DesignItem> all() {
        return Stream.concat(live.stream(), trial.stream()).toList();
    }

    /** The items that it may ask. */
    public ItemPool pool() {
        return pool;
    }

    /** How many questions of a test are pilots. */
    public int pilots() {
        return (int) Math.min(trial.size(), specification.trials());
    }

    /**
     * The test for an examinee with further constraints. Time does not end it.
     *
     * @throws ConstraintCannotBeMet if families and enemies leave nothing to ask
     */
    public TestProcedure test(long seed, ContentConstraint... own) {
        try {
            return test(seed, rules(shortest()), own);
        } catch (ConstraintCannotBeMet tooLong) {
            return test(seed, rules(1), own); // families and enemies leave fewer items than the shortest test has
        }
    }

    private int shortest() {
        int longest = Math.min(specification.maximumLength(), live.size());
        return Math.max(1, Math.min(specification.minimumLength(), longest));
    }

    private StoppingRule[] rules(int minimum) {
        List<StoppingRule> rules = new ArrayList<>();
        rules.add(new MinimumLength(minimum, new TargetStandardError(specification.targetStandardError())));
        specification
                .decided()
                .ifPresent(levels -> rules.add(new MinimumLength(minimum, new DecidedLevel(levels, DECIDED))));
        rules.add(new MaximumLength(specification.maximumLength()));
        return rules.toArray(StoppingRule[]::new);
    }

    private TestProcedure test(long seed, StoppingRule[] rules, ContentConstraint... own) {
        TestProcedureBuilder builder = TestProcedure.over(pool)
                .seed(seed)
                .selection(selection)
                .stopWhen(rules)
                .constrain(constraints.toArray(ContentConstraint[]::new))
                .constrain(own);
        int count = pilots();
        if (!trial.isEmpty()) {
            int shortest = Math.min(specification.minimumLength(), specification.maximumLength());
            builder.pilotItems(new PilotItems(trialIds, count, 1, Math.max(count, shortest + count - 1)));
        }
        return builder.build();
    }

    private List<ContentConstraint> constraints() {
        List<ContentConstraint> found = new ArrayList<>();
        families(all()).forEach((name, ids) -> {
            if (ids.size() > 1) {
                found.add(new ItemFamily(name, ids, 1));
            }
        });
        enemies(all()).forEach(pair -> found.add(new Enemies(pair)));
        if (!spreadOut.isEmpty()) {
            if (!specification.limits(DesignItem.OPEN)) {
                int most = Math.max(1, specification.maximumLength() / CLOSED_FOR_OPEN);
                found.add(new ItemFamily("open questions", spreadOut, most));
            }
            if (!trial.isEmpty()) {
                found.add(new NotInARow(spreadOut)); // the selection is not told of pilots that were answered
            }
        }
        return found;
    }

    /** The open questions, where there are others. */
    private static Set<String> spreadOut(List<DesignItem> all) {
        Set<String> open = ids(all.stream().filter(DesignItem::isOpen).toList());
        return open.size() < all.size() ? open : Set.of();
    }

    /** Whether the item is scored, that is, not a pilot. */
    public boolean isLive(String item) {
        return liveIds.contains(item);
    }

    public boolean isTrial(String item) {
        return trialIds.contains(item);
    }

    /** Whether no two of these items are asked in a row. */
    public boolean isSpreadOut(String item) {
        return spreadOut.contains(item);
    }

    private static Map<String, Set<String>> families(List<DesignItem> all) {
        Map<String, Set<String>> families = new HashMap<>();
        for (DesignItem item : all) {
            String family = item.family();
            if (family != null) {
                families.computeIfAbsent(family, _ -> new HashSet<>()).add(item.id());
            }
        }
        return families;
    }

    private static Set<Set<String>> enemies(List<DesignItem> all) {
        Set<String> ids = ids(all);
        return all.stream()
                .flatMap(item -> item.enemies().stream()
                        .filter(enemy -> ids.contains(enemy) && !enemy.equals(item.id()))
                        .map(enemy -> Set.of(item.id(), enemy)))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<DesignItem> items) {
        return items.stream().map(DesignItem::id).collect(Collectors.toSet());
    }
}
