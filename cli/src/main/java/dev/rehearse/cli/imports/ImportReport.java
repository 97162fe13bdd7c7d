package dev.rehearse.cli.imports;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Screen;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints what an import made or would make: first what it loses, by file and line. */
final class ImportReport {

    private final Screen screen;
    private final ImportRun.Target target;

    ImportReport(Screen screen, ImportRun.Target target) {
        this.screen = screen;
        this.target = target;
    }

    Exit exit(Answer answer) {
        return answer.text("state").equals("finished")
                        && list(answer, "refused").isEmpty()
                ? Exit.DONE
                : Exit.REFUSED;
    }

    Exit print(Answer answer) {
        answer.optional("problem").ifPresent(problem -> screen.remark("Nothing is imported: " + problem));
        list(answer, "notCarried").forEach(finding -> screen.line(line(finding)));
        list(answer, "refused").forEach(finding -> screen.line(line(finding)));
        if (exit(answer) == Exit.REFUSED) {
            var findings = list(answer, "refused").size();
            if (findings > 0) {
                screen.remark("Nothing is imported. Findings: " + findings);
            }
            return Exit.REFUSED;
        }
        var questions = list(answer, "questions");
        questions.stream()
                .filter(question -> !question.text("change").equals("unchanged"))
                .forEach(question -> screen.line(
                        (target.isDry() ? "would be " : "") + question.text("change") + ": " + question.text("slug")));
        screen.line("%s: %s created, %s changed, %s unchanged"
                .formatted(
                        target.isDry() ? "Would be imported" : "Imported",
                        count(questions, "created"),
                        count(questions, "changed"),
                        count(questions, "unchanged")));
        return Exit.DONE;
    }

    private static String line(Answer finding) {
        return "%s:%s: %s: %s"
                .formatted(finding.text("file"), finding.number("line"), finding.text("rule"), finding.text("message"));
    }

    private static String count(List<Answer> questions, String change) {
        return String.format(
                Locale.ROOT,
                "%,d",
                questions.stream()
                        .filter(question -> question.text("change").equals(change))
                        .count());
    }

    /** Nothing where there is no result. */
    private static List<Answer> list(Answer answer, String name) {
        return answer.optional("result").isEmpty()
                        || !(answer.inner("result").object().get(name) instanceof Collection<?> list)
                ? List.of()
                : list.stream().map(Answer::of).toList();
    }
}
