package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.ItemResponseModel;

/** log P of every score of an item at every point of quadrature; the points of a score next to each other. */
final class ItemTable {

    private ItemTable() {}

    static double[] of(ItemResponseModel model, double... points) {
        double[] table = new double[(model.maximumScore() + 1) * points.length];
        for (int score = 0; score <= model.maximumScore(); score++) {
            for (int q = 0; q < points.length; q++) {
                table[score * points.length + q] = model.logProbability(score, points[q]);
            }
        }
        return table;
    }
}
