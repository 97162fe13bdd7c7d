package dev.rehearse.adaptive;

import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.DueItems;
import dev.rehearse.adaptive.content.ItemOrder;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which items may come next: those of the pool that are unanswered, not pilots and not forbidden by content. */
record Eligibility(
        ItemPool pool, List<ContentConstraint> constraints, Optional<Blueprint> blueprint, PilotItems pilots) {

    /** The items that may come next, and what excluded the others. */
    record Eligible(List<Item> items, List<Restriction> restrictions) {}

    Eligibility {
        constraints = List.copyOf(constraints);
        constraints.forEach(constraint -> constraint.check(pool));
        ItemOrder.check(constraints, pilots.count() == 0 ? pilots.itemIds() : Set.of());
        pilots.check(pool);
        blueprint.ifPresent(plan -> plan.check(pilots.operational(pool.items())));
    }

    /** Ignoring the blueprint; empty when no items are left. */
    Eligible after(List<ScoredItem> answered) {
        return allowed(pilots.operational(pool.without(answered)), answered);
    }

    private Eligible allowed(List<Item> unanswered, List<ScoredItem> answered) {
        List<Item> items = unanswered;
        List<Restriction> restrictions = new ArrayList<>();
        for (ContentConstraint constraint : constraints) {
            List<Item> allowed = constraint.allowed(items, answered);
            if (allowed.size() < items.size()) {
                restrictions.add(new Restriction(constraint.name(), allowed.size()));
            }
            items = allowed;
        }
        return new Eligible(items, restrictions);
    }

    /** Those of the content areas that are due. */
    Eligible due(Eligible eligible, List<ScoredItem> counted) {
        return blueprint.map(plan -> due(plan, eligible, counted)).orElse(eligible);
    }

    private static Eligible due(Blueprint plan, Eligible eligible, List<ScoredItem> counted) {
        if (eligible.items().isEmpty()) {
            return eligible;
        }
        DueItems due = plan.allowed(eligible.items(), counted);
        List<Restriction> restrictions = new ArrayList<>(eligible.restrictions());
        restrictions.add(due.restriction());
        return new Eligible(due.items(), restrictions);
    }

    /** The pilot items that may come next: constraints apply to them as to all others. */
    Eligible pilotsAfter(List<ScoredItem> answered) {
        return allowed(pilots.pilots(pool.without(answered)), answered);
    }
}
