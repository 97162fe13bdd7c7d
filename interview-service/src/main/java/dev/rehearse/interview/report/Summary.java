package dev.rehearse.interview.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The summary of a report in full sentences. */
final class Summary {

    private static final double SOLID = 0.7;
    private static final int MOST_SOLID = 2;

    private Summary() {}

    static String of(
            @Nullable LevelReport level, Outlook outlook, List<CompetencyReport> competencies, Locale language) {
        var words = ReportLanguage.in(language);
        var sentences = new ArrayList<String>();
        var solid = competencies.stream()
                .filter(competency -> competency.earned() >= SOLID)
                .sorted((one, other) -> Double.compare(other.earned(), one.earned()))
                .limit(MOST_SOLID)
                .map(competency -> words.quoted(competency.title()))
                .toList();
        if (!solid.isEmpty()) {
            sentences.add(words.solid(String.join(" " + words.and() + " ", solid)));
        }
        competencies.stream()
                .filter(competency -> competency.earned() < SOLID)
                .findFirst()
                .ifPresent(weakest -> sentences.add(words.cost(words.quoted(weakest.title()))));
        sentences.add(verdict(level, outlook, language));
        var more = outlook.moreInterviews();
        if (level != null && more != null) {
            sentences.add(words.more(more));
        }
        return String.join(" ", sentences);
    }

    private static String verdict(@Nullable LevelReport level, Outlook outlook, Locale language) {
        var words = ReportLanguage.in(language);
        var figures = Figures.in(language);
        if (level == null) {
            return words.evidence(
                    outlook.answersNeeded(), figures.plain(outlook.standardErrorNeeded()), outlook.answers());
        }
        var percent = figures.percent(level.probability());
        if (level.decided()) {
            return words.decided(level.name(), percent);
        }
        var others = level.between().stream()
                .filter(name -> !name.equals(level.name()))
                .toList();
        return words.undecided(level.name(), percent, String.join(" " + words.and() + " ", others));
    }
}
