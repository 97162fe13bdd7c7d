package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.step.Sitting;
import java.util.ArrayList;
import java.util.List;

/** Simulates examinees one after the other, and counts; not thread-safe. */
final class Worker {

    private final Procedure test;
    private final Examinees examinees;
    private final List<Item> items;
    private final ItemResponseModel[] models;
    private final int[][] administrations;

    Worker(Procedure test, Examinees examinees) {
        this.test = test;
        this.examinees = examinees;
        this.items = test.pool().items();
        this.models = items.stream().map(item -> item.model()).toArray(ItemResponseModel[]::new);
        this.administrations = new int[Bands.COUNT][models.length];
    }

    /** The outcomes of the examinees from {@code begin} up to {@code end}, which is excluded. */
    List<Outcome> simulate(int begin, int end) {
        List<Outcome> outcomes = new ArrayList<>(end - begin);
        for (int examinee = begin; examinee < end; examinee++) {
            outcomes.add(sit(examinee));
        }
        return outcomes;
    }

    /** How often each item was administered, by band. */
    int[][] administrations() {
        return administrations;
    }

    private Outcome sit(int examinee) {
        double ability = examinees.ability(examinee);
        int[] counts = administrations[Bands.of(ability)];
        Sitting sitting = test.begin(examinees.seed(examinee));
        int length = 0;
        double information = 0;
        for (int item = sitting.next(); item != Sitting.OVER; item = sitting.next()) {
            length++;
            counts[item]++;
            information += models[item].information(ability);
            ItemResponseModel truth = examinees.model(examinee, items.get(item));
            sitting.record(DrawnScore.of(truth, ability, examinees.luck(examinee, length)));
        }
        return new Outcome(ability, sitting.estimate(), length, information);
    }
}
