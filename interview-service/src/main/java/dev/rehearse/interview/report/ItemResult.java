package dev.rehearse.interview.report;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.qti.QtiDocument;
import dev.rehearse.interview.qti.QtiNames;
import dev.rehearse.interview.report.ResultVariables.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer with its score into an assessment result. */
record ItemResult(QtiDocument xml, Asked asked, AnswerReport answer) {

    void write() {
        var time = asked.time(asked.turn().at());
        xml.open(
                "itemResult",
                "identifier",
                QtiNames.item(answer.question()),
                "sequenceIndex",
                Integer.toString(answer.position()),
                "datestamp",
                asked.turn().at().plus(time).toString(),
                "sessionStatus",
                answer.score() == null ? "pendingExternalScoring" : "final");
        var variables = new ResultVariables(xml);
        variables.response("numAttempts", ValueType.single("integer"), List.of("1"));
        variables.duration(time);
        variables.identifier("completionStatus", "completed");
        variables.context("VERSION", "integer", Integer.toString(asked.turn().version()));
        variables.context("PILOT", "boolean", Boolean.toString(answer.pilot()));
        response(variables);
        replies(variables);
        if (answer.score() != null) {
            variables.score(answer.share(), 1, scorer(answer.grader()));
        }
        xml.close();
    }

    private void response(ResultVariables variables) {
        var item = asked.item();
        var given = QtiNames.responses(item, asked.given());
        var key = QtiNames.responses(item, item.key());
        var type = new ValueType(cardinality(item.kind()), item.kind().hasOptions() ? "identifier" : "string");
        variables.response(
                "RESPONSE", type, type.isSingle() ? key.stream().limit(1).toList() : key, given);
    }

    private static String cardinality(Kind kind) {
        return switch (kind) {
            case MULTIPLE_CHOICE -> "multiple";
            case ORDER -> "ordered";
            default -> "single";
        };
    }

    private void replies(ResultVariables variables) {
        var followUps = answer.followUps();
        for (int i = 0; i < followUps.size(); i++) {
            var reply = followUps.get(i).reply();
            variables.response(
                    "REPLY_" + (i + 1), ValueType.single("string"), reply.isEmpty() ? List.of() : List.of(reply));
        }
    }

    private static @Nullable String scorer(String grader) {
        return switch (grader) {
            case Grade.KEY -> null;
            case Grade.SELF -> "human";
            default -> "externalMachine";
        };
    }
}
