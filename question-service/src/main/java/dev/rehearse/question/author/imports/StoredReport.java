package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Message;
import dev.rehearse.question.author.imports.TopicImportView.ImportedQuestion;
import dev.rehearse.question.author.question.LocatedFinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The result of an import as it is stored, its findings in each language of the pages. */
record StoredReport(
        String topic,
        String format,
        boolean dryRun,
        List<ImportedQuestion> questions,
        List<StoredFinding> refused,
        List<StoredFinding> notCarried) {

    StoredReport {
        questions = List.copyOf(questions);
        refused = List.copyOf(refused);
        notCarried = List.copyOf(notCarried);
    }

    /**
     * A finding.
     *
     * @param texts by language; English at least
     */
    record StoredFinding(String file, int line, String rule, Map<String, String> texts) {

        StoredFinding {
            texts = Map.copyOf(texts);
        }

        static StoredFinding of(LocatedFinding finding) {
            var texts = new TreeMap<String, String>();
            StoredTexts.LANGUAGES.stream()
                    .filter(finding.wording()::isIn)
                    .forEach(language ->
                            texts.put(language.getLanguage(), finding.wording().in(language)));
            return new StoredFinding(finding.file(), finding.line(), finding.rule(), texts);
        }

        LocatedFinding finding() {
            var wording = new Message.Written(texts);
            return new LocatedFinding(file, line, rule, wording.in(Locale.ENGLISH), wording);
        }
    }

    static StoredReport of(TopicImportView view) {
        return new StoredReport(
                view.topic(),
                view.format(),
                view.dryRun(),
                view.questions(),
                view.refused().stream().map(StoredFinding::of).toList(),
                view.notCarried().stream().map(StoredFinding::of).toList());
    }

    TopicImportView view() {
        return new TopicImportView(
                topic,
                format,
                dryRun,
                questions,
                refused.stream().map(StoredFinding::finding).toList(),
                notCarried.stream().map(StoredFinding::finding).toList());
    }
}
