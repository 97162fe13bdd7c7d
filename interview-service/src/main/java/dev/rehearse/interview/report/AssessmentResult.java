package dev.rehearse.interview.report;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.qti.QtiDocument;
import dev.rehearse.interview.qti.QtiKind;
import java.time.Duration;

/** A report as an assessment result of QTI 3.0. Like the report, it contains the keys of answered questions only. */
record AssessmentResult(Conduct conduct, Report report, String publicUrl) {

    String document() {
        return QtiDocument.of(QtiKind.ASSESSMENT_RESULT, this::write);
    }

    private void write(QtiDocument xml) {
        xml.open("context").open("sessionIdentifier", "sourceID", publicUrl, "identifier", session());
        xml.close().close();
        test(xml);
        var answered = conduct.answered();
        for (int i = 0; i < answered.size(); i++) {
            new ItemResult(xml, answered.get(i), report.answers().get(i)).write();
        }
    }

    /** Tells interviews apart, but opens none. */
    private String session() {
        return "interview-" + conduct.interview().id();
    }

    private void test(QtiDocument xml) {
        var identifier = "practice-test-" + report.practiceTest();
        xml.open(
                "testResult",
                "identifier",
                identifier,
                "datestamp",
                report.endedAt().toString());
        var variables = new ResultVariables(xml);
        var time = Duration.between(report.startedAt(), report.endedAt());
        variables.duration(time.isNegative() ? Duration.ZERO : time);
        variables.context("PAGE", "uri", publicUrl + PracticeTestView.page(report.practiceTest()));
        variables.context("MODE", "identifier", ResultVariables.word(report.mode()));
        variables.context("END_REASON", "identifier", ResultVariables.word(report.endReason()));
        var counted = report.answers().stream()
                .filter(answer -> answer.score() != null && !answer.pilot())
                .toList();
        variables.score(counted.stream().mapToDouble(AnswerReport::share).sum(), counted.size(), null);
        if (report.scored() && !report.trajectory().isEmpty()) {
            ability(variables);
        }
        xml.close();
    }

    /** In logits: 0 is the mean of all candidates and 1 their standard deviation. */
    private void ability(ResultVariables variables) {
        var ability = report.ability();
        variables.number("ABILITY", ability.ability());
        variables.number("STANDARD_ERROR", ability.standardError());
        variables.number("ABILITY_LOWER", ability.lower());
        variables.number("ABILITY_UPPER", ability.upper());
        variables.number("CONFIDENCE", ability.confidence());
        var level = report.level();
        if (level != null) {
            variables.text("LEVEL", level.name());
            variables.number("LEVEL_PROBABILITY", level.probability());
        }
    }
}
