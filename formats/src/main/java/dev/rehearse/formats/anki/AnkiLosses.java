package dev.rehearse.formats.anki;

import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import java.util.ArrayList;
import java.util.List;

/** What of a question does not stand on its card. */
final class AnkiLosses {

    private AnkiLosses() {}

    static List<String> of(Question question) {
        var missing = new ArrayList<String>();
        profile(question.profile(), missing);
        switch (question.task()) {
            case Task.Open open -> open(open, missing);
            case Task.Code _ -> missing.add("the tests of the program");
            default -> {}
        }
        return missing.isEmpty() ? List.of() : List.of("a card of Anki has no place for " + String.join(", ", missing));
    }

    private static void profile(Profile profile, List<String> missing) {
        if (profile.since() != null || profile.until() != null) {
            missing.add("since and until");
        }
        if (profile.family() != null) {
            missing.add("the family");
        }
        for (Relation relation : Relation.values()) {
            if (!profile.relations().of(relation).isEmpty()) {
                missing.add(relation.field());
            }
        }
        if (profile.status() != Status.LIVE) {
            missing.add("the status " + profile.status().word());
        }
    }

    private static void open(Task.Open open, List<String> missing) {
        if (!open.samples().isEmpty()) {
            missing.add("sample answers");
        }
        if (open.rubric().stream().anyMatch(AnkiLosses::hasNotes)) {
            missing.add("weights, accepted phrasings, contradictions and follow-up questions of the rubric");
        }
    }

    private static boolean hasNotes(RubricPoint point) {
        return point.weight() != 1
                || !point.accepted().isEmpty()
                || !point.contradictions().isEmpty()
                || point.followUp() != null;
    }
}
