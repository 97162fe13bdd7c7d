package dev.rehearse.interview.statistics;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.fit.Residuals;
import dev.rehearse.interview.statistics.AbilityGroups.Scored;
import dev.rehearse.interview.statistics.ItemCurve.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The curves of items by a calibration. */
final class ItemCurves {

    /** Of candidates whose abilities have mean 0 and standard deviation 1, 3 in 1,000 are beyond this. */
    static final int REACH = 3;

    private static final int POINTS_PER_LOGIT = 4;

    private final Responses responses;
    private final Residuals residuals;

    ItemCurves(Responses responses, Residuals residuals) {
        this.responses = responses;
        this.residuals = residuals;
    }

    /**
     * The curve of an item.
     *
     * @param shares each category's score as a share of the maximum
     */
    ItemCurve of(int item, ItemResponseModel model, List<Double> shares) {
        var points = IntStream.rangeClosed(-REACH * POINTS_PER_LOGIT, REACH * POINTS_PER_LOGIT)
                .mapToDouble(step -> (double) step / POINTS_PER_LOGIT)
                .mapToObj(ability -> new CurvePoint(ability, expected(model, shares, ability)))
                .toList();
        return new ItemCurve(
                points, AbilityGroups.of(answers(item, shares), ability -> expected(model, shares, ability)));
    }

    private static double expected(ItemResponseModel model, List<Double> shares, double ability) {
        return IntStream.range(0, shares.size())
                .mapToDouble(category -> shares.get(category) * model.probability(category, ability))
                .sum();
    }

    private List<Scored> answers(int item, List<Double> shares) {
        var answers = new ArrayList<Scored>();
        for (int person = 0; person < responses.persons(); person++) {
            for (int i = responses.first(person); i < responses.first(person + 1); i++) {
                if (responses.item(i) == item) {
                    answers.add(new Scored(residuals.posterior(person), shares.get(responses.score(i))));
                }
            }
        }
        return answers;
    }
}
