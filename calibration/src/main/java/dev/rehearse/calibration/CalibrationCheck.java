package dev.rehearse.calibration;

import java.util.List;

/** Refuses what cannot be calibrated before any work is done. */
final class CalibrationCheck {

    private CalibrationCheck() {}

    static void of(Responses responses, List<CalibrationItem> items, CalibrationSettings settings) {
        List<String> ids = items.stream().map(CalibrationItem::id).toList();
        if (!ids.equals(responses.itemIds())) {
            throw new InvalidResponses("The items are " + ids + ", but those of the responses " + responses.itemIds());
        }
        long[][] used = used(responses);
        boolean anchored = items.stream().anyMatch(item -> item.anchor().isPresent());
        if (settings.population() == Population.MEAN_AND_VARIANCE && !anchored) {
            throw new InvalidResponses("Mean and variance of ability can be estimated only with anchors");
        }
        for (int i = 0; i < used.length; i++) {
            check(items.get(i), used[i]);
        }
    }

    private static void check(CalibrationItem item, long... used) {
        if (item.anchor().isPresent()) {
            int most = item.anchor().get().maximumScore();
            if (used.length > most + 1) {
                throw new InvalidResponses(
                        "Anchor " + item.id() + " has the score " + (used.length - 1) + ", above its model's " + most);
            }
            return;
        }
        if (used.length < 2) {
            throw new InvalidResponses("Item " + item.id() + " has no score above 0");
        }
        if (item.form().isDichotomous() && used.length > 2) {
            throw new InvalidResponses("Item " + item.id() + " has the score " + (used.length - 1) + ", not 0 or 1");
        }
        for (int score = 0; score < used.length; score++) {
            if (used[score] == 0) {
                throw new InvalidResponses("Item " + item.id() + " never has the score " + score);
            }
        }
    }

    private static long[][] used(Responses responses) {
        long[][] used = new long[responses.itemCount()][];
        for (int item = 0; item < used.length; item++) {
            used[item] = new long[responses.maximumScore(item) + 1];
        }
        for (int i = 0; i < responses.first(responses.persons()); i++) {
            used[responses.item(i)][responses.score(i)]++;
        }
        return used;
    }
}
