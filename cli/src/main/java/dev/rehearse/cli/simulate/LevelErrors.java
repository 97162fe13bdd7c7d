package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.level.Level;
import dev.rehearse.adaptive.simulation.ExamineeResult;
import java.util.List;
import java.util.Locale;

/** How often the estimated level differs from the true one. */
record LevelErrors(CutScores levels, List<ExamineeResult> examinees) {

    LevelErrors {
        examinees = List.copyOf(examinees);
    }

    /** A table: all examinees, then by true level. */
    String text() {
        StringBuilder text = new StringBuilder(String.format("%n%-16s %9s %7s%n", "true level", "examinees", "errors"));
        text.append(row("all", examinees));
        for (Level level : levels.levels()) {
            text.append(row(
                    level.name(),
                    examinees.stream()
                            .filter(result -> levels.level(result.ability()).equals(level))
                            .toList()));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%nAn error is an estimate in another level; %.1f%% are off by two levels or more.%n",
                        percent(examinees, 2)))
                .toString();
    }

    private String row(String name, List<ExamineeResult> some) {
        return some.isEmpty()
                ? String.format("%-16s %9d %7s%n", name, 0, "-")
                : String.format(Locale.ROOT, "%-16s %,9d %6.1f%%%n", name, some.size(), percent(some, 1));
    }

    /** The percentage that are off by at least this many levels. */
    private double percent(List<ExamineeResult> some, int least) {
        return 100.0 * some.stream().filter(result -> off(result) >= least).count() / some.size();
    }

    private int off(ExamineeResult result) {
        return Math.abs(place(result.ability()) - place(result.estimate().ability()));
    }

    private int place(double ability) {
        return levels.levels().indexOf(levels.level(ability));
    }
}
