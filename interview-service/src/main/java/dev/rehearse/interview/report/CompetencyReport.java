package dev.rehearse.interview.report;

import dev.rehearse.interview.pool.Competency;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.report.Report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The result of an interview in one competency.
 *
 * @param questions number of questions about it that count
 * @param earned share of the attainable points, from 0 to 1
 * @param ability as if nothing else had been asked
 */
public record CompetencyReport(String id, String title, int questions, double earned, Estimate ability) {

    /** One for each competency that was asked about, the weakest first. */
    static List<CompetencyReport> of(List<Asked> asked, double confidence) {
        var groups = new LinkedHashMap<Competency, List<Asked>>();
        for (Asked one : asked) {
            var competency = one.item().competency();
            if (competency != null && Measure.counts(one)) {
                groups.computeIfAbsent(competency, _ -> new ArrayList<>()).add(one);
            }
        }
        var reports = new ArrayList<CompetencyReport>();
        groups.forEach((competency, ofIt) -> reports.add(new CompetencyReport(
                competency.id(),
                competency.title(),
                ofIt.size(),
                ofIt.stream()
                        .mapToDouble(
                                one -> (double) one.score() / one.turn().model().maximum())
                        .average()
                        .orElse(0),
                Estimate.of(Measure.of(ofIt).estimate(), confidence))));
        reports.sort((one, other) ->
                Double.compare(one.ability().ability(), other.ability().ability()));
        return reports;
    }
}
