package dev.rehearse.question.author.page;

import dev.rehearse.question.author.question.FindingView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text with its findings, and its preview.
 *
 * @param findings by line
 * @param lines those with findings, with a line before and after each
 * @param preview absent if there are errors, so that the question cannot be saved
 */
public record CheckedText(
        List<FindingView> findings,
        List<Line> lines,
        @Nullable Preview preview) {

    public CheckedText {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    /** A line of the text with its findings. */
    public record Line(int number, String text, List<FindingView> findings) {}

    static CheckedText of(List<FindingView> findings, String markdown, @Nullable Preview preview) {
        return new CheckedText(findings, lines(findings, markdown.lines().toList()), preview);
    }

    private static List<Line> lines(List<FindingView> findings, List<String> text) {
        var byLine = new TreeMap<Integer, List<FindingView>>();
        for (FindingView finding : findings) {
            for (int near = finding.line() - 1; near <= finding.line() + 1; near++) {
                if (near >= 1 && near <= text.size()) {
                    byLine.computeIfAbsent(near, _ -> new ArrayList<>());
                }
            }
            byLine.computeIfAbsent(finding.line(), _ -> new ArrayList<>()).add(finding);
        }
        return byLine.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getKey() <= text.size() ? text.get(entry.getKey() - 1) : "",
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
