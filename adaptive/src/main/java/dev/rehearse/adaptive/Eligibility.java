package dev.rehearse.adaptive;

import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.ItemOrder;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which items may come next: those of the pool not answered, not on trial and not forbidden by content. */
record Eligibility(
        ItemPool pool, List<ContentConstraint> constraints, Optional<Blueprint> blueprint, PilotItems pilots) {

    /** The items that may come next, and what kept others out. */
    record Eligible(List<Item> items, List<Restriction> restrictions) {}

    Eligibility {
        constraints = List.copyOf(constraints);
        constraints.forEach(constraint -> constraint.check(pool));
        ItemOrder.check(constraints);
        blueprint.ifPresent(plan -> plan.check(pool));
        pilots.check(pool);
    }

    /** Without regard to the blueprint; empty when the test has used up what it may use. */
    Eligible after(List<ScoredItem> answered) {
        List<Item> items = pilots.operational(pool.without(answered));
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
        List<Item> items = plan.allowed(eligible.items(), counted);
        List<Restriction> restrictions = new ArrayList<>(eligible.restrictions());
        restrictions.add(new Restriction("content area due: " + String.join(", ", plan.due(counted)), items.size()));
        return new Eligible(items, restrictions);
    }

    /** The items on trial that are not answered. */
    List<Item> pilotsAfter(List<ScoredItem> answered) {
        return pilots.pilots(pool.without(answered));
    }
}
