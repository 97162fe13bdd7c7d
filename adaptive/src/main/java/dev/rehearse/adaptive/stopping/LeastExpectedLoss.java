package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.level.ClassificationLoss;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.level.LevelDecision;
import java.util.Optional;

/** Stops once the verdict of least expected loss is a single level, though never before the first response. */
public record LeastExpectedLoss(CutScores levels, ClassificationLoss loss) implements StoppingRule {

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        boolean decided = progress.length() > 0
                && levels.decision(progress.evidence().posterior(), loss) instanceof LevelDecision.Decided;
        return decided ? Optional.of(StopReason.LEVEL_DECIDED) : Optional.empty();
    }
}
