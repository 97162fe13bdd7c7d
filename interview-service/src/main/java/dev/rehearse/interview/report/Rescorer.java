package dev.rehearse.interview.report;

import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.NoSuchInterview;
import dev.rehearse.interview.interview.Rescore;
import dev.rehearse.interview.interview.Rescores;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Conduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grades and scores finished interviews again. A new result is stored with the first one and never replaces it. */
@ApplicationScoped
class Rescorer {

    private final Interviewer interviewer;
    private final Rescores rescores;
    private final CurrentPools pools;

    Rescorer(Interviewer interviewer, Rescores rescores, CurrentPools pools) {
        this.interviewer = interviewer;
        this.rescores = rescores;
        this.pools = pools;
    }

    /** Grades the open answers of an interview with the current grader; returns how many got another grade. */
    int regrade(UUID interview) {
        try {
            return interviewer.regrade(interview).size();
        } catch (NoSuchInterview deleted) {
            return 0;
        }
    }

    /**
     * Estimates the ability again, with the newest grades and the current item parameters; an item that is gone, or has
     * become a pilot or stopped being one, keeps the model that it was asked with. Returns 1 if the result is new, else
     * 0.
     */
    int rescore(UUID interview) {
        try {
            var conduct = interviewer.stored(interview);
            var rescore = rescore(conduct);
            if (rescores.latest(interview).filter(rescore::saysTheSame).isPresent()) {
                return 0;
            }
            rescores.add(interview, rescore);
            return 1;
        } catch (NoSuchInterview deleted) {
            return 0;
        }
    }

    private Rescore rescore(Conduct conduct) {
        var items = pools.of(String.join(",", conduct.interview().practiceTest().topics()));
        List<Asked> today = conduct.asked().stream()
                .map(asked -> asked.newestGrade().map(asked::gradedBy).orElse(asked))
                .map(asked -> asked.with(today(asked, items)))
                .toList();
        var measure = Measure.of(today);
        var estimate = measure.estimate();
        return new Rescore(
                items.pool(),
                measure.length(),
                estimate.ability(),
                estimate.standardError(),
                level(conduct.interview(), measure),
                conduct.now());
    }

    private static Turn.Question today(Asked asked, PooledItems items) {
        var turn = asked.turn();
        if (!items.has(turn.item())) {
            return turn;
        }
        var item = items.item(turn.item());
        var model = ItemModels.of(item);
        return model.maximum() == turn.model().maximum()
                ? new Turn.Question(turn.number(), turn.question(), turn.item(), item.version(), model, turn.at())
                : turn;
    }

    private static @Nullable String level(Interview interview, Measure measure) {
        var estimate = measure.estimate();
        var settings = interview.settings();
        return Outlook.of(estimate, measure.length(), settings, true).sufficient()
                ? LevelReport.of(
                                settings.cutScores().verdict(estimate, measure.posterior(), Reporter.CONFIDENCE),
                                settings)
                        .name()
                : null;
    }
}
