package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Lists the items of a pool that can have the most information at an ability, best first; immutable. */
public final class InformationIndex {

    /*
     * The range of ability is cut into cells. For each cell the items with the largest bounds of information inside it
     * are listed, largest first, and the largest bound of all others is kept. Who wants the most informative item goes
     * down the list of the cell and stops where the bound is below the best information found: no later item, and no
     * item off the list, can be better. A list that ends before that has been too short, and all items must be seen.
     *
     * The more cells, the tighter the bounds and the fewer items are seen; docs/decisions/0009 has the figures. Where
     * authors judge difficulties, thousands of items share a few models and no list is long enough: see TiedItems. What
     * a model gives is computed once for all its items.
     */

    private static final double CELLS_PER_LOGIT = 32;
    private static final int LONGEST_LIST = 256;
    private static final int SHARING = 4;

    final ItemResponseModel[] models;
    final String[] ids;
    final int[] hashes;
    private final int[] modelOf;
    private final ItemResponseModel[] different;
    private final int[][] itemsOfModel;
    final int listLength;
    final int[] listed;
    final double[] bounds;
    private final double[] edges;
    private final double[] boundsOfOthers;
    private final double cellWidth;

    private InformationIndex(ItemPool pool, double lower, double upper) {
        models = pool.items().stream().map(item -> item.model()).toArray(ItemResponseModel[]::new);
        ids = pool.items().stream().map(item -> item.id()).toArray(String[]::new);
        Map<ItemResponseModel, Integer> known = new LinkedHashMap<>();
        modelOf = Arrays.stream(models)
                .mapToInt(model -> known.computeIfAbsent(model, _ -> known.size()))
                .toArray();
        hashes = Arrays.stream(ids).mapToInt(String::hashCode).toArray();
        different = known.keySet().toArray(ItemResponseModel[]::new);
        itemsOfModel = isShared() ? itemsOfModel() : new int[0][];
        listLength = Math.min(models.length, LONGEST_LIST);
        int cells = (int) Math.ceil((upper - lower) * CELLS_PER_LOGIT);
        cellWidth = (upper - lower) / cells;
        edges = new double[cells + 1];
        for (int cell = 0; cell <= cells; cell++) {
            edges[cell] = cell == cells ? upper : lower + cell * cellWidth;
        }
        listed = new int[cells * listLength];
        bounds = new double[cells * listLength];
        boundsOfOthers = new double[cells];
        fill(new Shortlist(listLength));
    }

    /**
     * The index for abilities from {@code lower} to {@code upper}, in logits; elsewhere choices are correct but slow.
     *
     * @throws InvalidSetting unless the ends are finite, in this order and at most 1,000 logits apart
     */
    public static InformationIndex of(ItemPool pool, double lower, double upper) {
        if (!(upper > lower && upper - lower <= 1000)) {
            throw new InvalidSetting("range of the information index", lower + " to " + upper, "finite and rising");
        }
        return new InformationIndex(pool, lower, upper);
    }

    /** The cell of an ability, counted from 0, or -1 where there is none. */
    int cell(double theta) {
        if (!(theta >= edges[0] && theta <= edges[edges.length - 1])) {
            return -1;
        }
        int cell = Math.min((int) ((theta - edges[0]) / cellWidth), edges.length - 2);
        // The division rounds; the edges decide.
        while (theta < edges[cell]) {
            cell--;
        }
        while (theta > edges[cell + 1]) {
            cell++;
        }
        return cell;
    }

    /** Whether a model has several items on average, so that ties are the rule. */
    boolean isShared() {
        return models.length >= SHARING * different.length;
    }

    private int[][] itemsOfModel() {
        int[] counts = new int[different.length];
        for (int model : modelOf) {
            counts[model]++;
        }
        int[][] items = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int item = modelOf.length - 1; item >= 0; item--) {
            items[modelOf[item]][--counts[modelOf[item]]] = item;
        }
        return items;
    }

    /** The items of a model, where models are shared; must not be modified. */
    int[] itemsOfModel(int model) {
        return itemsOfModel[model];
    }

    double boundOfOthers(int cell) {
        return boundsOfOthers[cell];
    }

    /** The information of every item at an ability. */
    double[] information(double theta) {
        return ofItems(model -> model.information(theta));
    }

    private double[] ofItems(ToDoubleFunction<ItemResponseModel> value) {
        double[] ofModels = ofModels(value);
        double[] ofItems = new double[modelOf.length];
        for (int i = 0; i < ofItems.length; i++) {
            ofItems[i] = ofModels[modelOf[i]];
        }
        return ofItems;
    }

    /** The information at an ability of every model that differs from the others. */
    double[] informationOfModels(double theta) {
        return ofModels(model -> model.information(theta));
    }

    private double[] ofModels(ToDoubleFunction<ItemResponseModel> value) {
        double[] values = new double[different.length];
        for (int model = 0; model < values.length; model++) {
            values[model] = value.applyAsDouble(different[model]);
        }
        return values;
    }

    private void fill(Shortlist shortlist) {
        for (int cell = 0; cell < boundsOfOthers.length; cell++) {
            double lower = edges[cell];
            double upper = edges[cell + 1];
            double[] largest = ofItems(model -> model.informationBound(lower, upper));
            for (int i = 0; i < models.length; i++) {
                shortlist.offer(i, largest[i]);
            }
            boundsOfOthers[cell] = shortlist.largestRefused();
            shortlist.drainTo(listed, bounds, cell * listLength);
        }
    }
}
