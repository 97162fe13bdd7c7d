package dev.rehearse.interview.statistics;

import dev.rehearse.adaptive.item.Response;
import dev.rehearse.calibration.CalibratedItem;
import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationItem;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.NotIdentified;
import dev.rehearse.calibration.ParameterPriors;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.fit.ItemFit;
import dev.rehearse.calibration.fit.Residuals;
import dev.rehearse.interview.statistics.ItemStatistic.Calibrated;
import dev.rehearse.interview.statistics.ItemStatistic.ScoreThreshold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Item parameters and fit from the scores of interviews. Which item is asked depends on observed scores alone, so
 * missing answers cause no bias (missing at random).
 */
final class CalibratedScores {

    /** Items with fewer scored answers are left out: the priors would outweigh the answers. */
    static final int FEWEST = 30;

    private static final ParameterPriors PRIORS = new ParameterPriors(0, 0.5, 0, 2, 1, 1);
    private static final CalibrationSettings SETTINGS =
            CalibrationSettings.STANDARD.priors(PRIORS).threads(1);

    private final Map<ItemKey, Calibrated> calibrated = new HashMap<>();
    private final Map<ItemKey, Double> itemRest = new HashMap<>();

    private CalibratedScores() {}

    static CalibratedScores of(Map<ItemKey, List<ItemScore>> scores) {
        var result = new CalibratedScores();
        var ranks = scores.entrySet().stream()
                .filter(item ->
                        item.getValue().stream().filter(ItemScore::isScored).count() >= FEWEST)
                .collect(Collectors.toMap(Map.Entry::getKey, item -> ranks(item.getValue())));
        ranks.values().removeIf(values -> values.size() < 2);
        if (!ranks.isEmpty()) {
            result.calibrate(scores, ranks);
        }
        return result;
    }

    Map<ItemKey, Calibrated> calibrated() {
        return calibrated;
    }

    /** Correlations of the calibrated items with the rest. */
    Map<ItemKey, Double> itemRest() {
        return itemRest;
    }

    /**
     * The scores that occur, in order: their ranks are the categories, because a category without answers has no
     * threshold.
     */
    private static List<Integer> ranks(Collection<ItemScore> scores) {
        var occurring = new TreeSet<Integer>();
        scores.forEach(score -> {
            if (score.score() != null) {
                occurring.add(score.score());
            }
        });
        return List.copyOf(occurring);
    }

    private void calibrate(Map<ItemKey, List<ItemScore>> scores, Map<ItemKey, List<Integer>> ranks) {
        var keys = ranks.keySet().stream().sorted().toList();
        var responses = responses(keys, scores, ranks);
        try {
            var result = Calibration.of(responses, items(keys, ranks), SETTINGS);
            var residuals = Residuals.of(responses, result);
            var curves = new ItemCurves(responses, residuals);
            var fits = residuals.items();
            for (int i = 0; i < keys.size(); i++) {
                var key = keys.get(i);
                var occurring = ranks.getOrDefault(key, List.of());
                var item = result.items().get(i);
                var curve = curves.of(i, item.model(), shares(scores.getOrDefault(key, List.of()), occurring));
                add(key, fits.get(i), calibrated(item, occurring, fits.get(i), curve));
            }
        } catch (NotIdentified tooLittle) {
            // Without parameters there is no fit either; the counts remain.
            calibrated.clear();
        }
    }

    private static List<CalibrationItem> items(List<ItemKey> keys, Map<ItemKey, List<Integer>> ranks) {
        return keys.stream()
                .map(key -> CalibrationItem.free(
                        key.text(),
                        ranks.getOrDefault(key, List.of()).size() > 2
                                ? ItemForm.GRADED_RESPONSE
                                : ItemForm.TWO_PARAMETER))
                .toList();
    }

    private static Responses responses(
            List<ItemKey> keys, Map<ItemKey, List<ItemScore>> scores, Map<ItemKey, List<Integer>> ranks) {
        var persons = keys.stream()
                .flatMap(key -> scores.getOrDefault(key, List.of()).stream())
                .filter(ItemScore::isScored)
                .collect(Collectors.groupingBy(
                        ItemScore::interview,
                        TreeMap::new,
                        Collectors.mapping(score -> response(score, ranks), Collectors.toList())));
        return Responses.of(keys.stream().map(ItemKey::text).toList(), List.copyOf(persons.values()));
    }

    private static Response response(ItemScore score, Map<ItemKey, List<Integer>> ranks) {
        var key = ItemKey.of(score);
        return new Response(key.text(), ranks.getOrDefault(key, List.of()).indexOf(score.score()));
    }

    /** Each occurring score as a share of the maximum. */
    private static List<Double> shares(Collection<ItemScore> scores, List<Integer> occurring) {
        double maximum = scores.stream()
                .filter(ItemScore::isScored)
                .mapToInt(ItemScore::maximum)
                .max()
                .orElse(1);
        return occurring.stream().map(score -> score / maximum).toList();
    }

    private void add(ItemKey key, ItemFit fit, Calibrated parameters) {
        if (!Double.isNaN(fit.itemRest())) {
            itemRest.put(key, fit.itemRest());
        }
        calibrated.put(key, parameters);
    }

    private static Calibrated calibrated(CalibratedItem item, List<Integer> occurring, ItemFit fit, ItemCurve curve) {
        var parameters = item.parameters();
        var errors = item.standardErrors();
        var thresholds = IntStream.range(1, parameters.size())
                .mapToObj(i -> new ScoreThreshold(occurring.get(i), parameters.get(i), errors.get(i)))
                .toList();
        return new Calibrated(
                parameters.getFirst(),
                errors.getFirst(),
                thresholds.stream()
                        .mapToDouble(ScoreThreshold::ability)
                        .average()
                        .orElse(0),
                thresholds.size() == 1 ? errors.getLast() : null,
                thresholds,
                fit.infit(),
                fit.outfit(),
                curve);
    }
}
