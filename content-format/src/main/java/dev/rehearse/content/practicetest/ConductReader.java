package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.FollowUpPolicy;
import dev.rehearse.content.model.FollowUps;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;

/** Reads when answers are followed up and how the use of the best questions is limited. */
record ConductReader(Fields fields) {

    private static final int MOST_FOLLOW_UPS = 5;
    private static final int MOST_TO_DRAW_FROM = 50;

    FollowUps followUps() {
        var named = fields.find("followUps").flatMap(Value::fields);
        if (named.isEmpty()) {
            return new FollowUps(FollowUpPolicy.INCOMPLETE, 2);
        }
        var when = named.get()
                .require("when")
                .flatMap(value -> value.oneOf(FollowUpPolicy.values()))
                .orElse(FollowUpPolicy.INCOMPLETE);
        int most = named.get()
                .find("perQuestion")
                .flatMap(value -> value.integer(1, MOST_FOLLOW_UPS))
                .orElse(1);
        named.get().rejectOthers();
        return new FollowUps(when, most);
    }

    Exposure exposure() {
        var named = fields.find("exposure").flatMap(Value::fields);
        if (named.isEmpty()) {
            return new Exposure.Unlimited();
        }
        int among = named.get()
                .require("randomesque")
                .flatMap(value -> value.integer(2, MOST_TO_DRAW_FROM))
                .orElse(2);
        named.get().rejectOthers();
        return new Exposure.Randomesque(among);
    }
}
