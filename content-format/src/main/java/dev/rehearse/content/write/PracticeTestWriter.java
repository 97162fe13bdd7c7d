package dev.rehearse.content.write;

import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.FollowUpPolicy;
import dev.rehearse.content.model.FollowUps;
import dev.rehearse.content.model.Level;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Procedure;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.model.Stopping;
import dev.rehearse.content.model.TopicWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes blueprints. What has its default is left out. */
final class PracticeTestWriter {

    private PracticeTestWriter() {}

    static String write(PracticeTest test) {
        var yaml = new FrontMatter()
                .field("slug", test.slug())
                .field("title", test.title())
                .field("description", test.description());
        topics(yaml, test);
        yaml.field(
                "procedure",
                test.procedure() == Procedure.ADAPTIVE ? null : test.procedure().word());
        if (!test.modes().equals(Set.of(Mode.INTERVIEW))) {
            yaml.alwaysList(
                    "modes", test.modes().stream().sorted().map(Mode::word).toList());
        }
        stopping(yaml, test.stopping());
        yaml.entries(
                "levels", test.levels().stream().map(PracticeTestWriter::level).toList());
        quotas(yaml, test.quotas());
        followUps(yaml, test.followUps());
        if (test.exposure() instanceof Exposure.Randomesque(int among)) {
            yaml.nested("exposure", List.of(new FrontMatter().field("randomesque", among)));
        }
        return yaml.field("pilots", test.pilots() == 0 ? null : Numbers.plain(test.pilots()))
                .toString();
    }

    private static void topics(FrontMatter yaml, PracticeTest test) {
        if (!test.topics().equals(List.of(new TopicWeight(test.topic(), 1)))) {
            var weights = new FrontMatter();
            test.topics().forEach(topic -> weights.field(topic.topic(), Numbers.plain(topic.weight())));
            yaml.nested("topics", List.of(weights));
        }
    }

    private static void stopping(FrontMatter yaml, Stopping stopping) {
        yaml.nested(
                        "length",
                        List.of(new FrontMatter()
                                .field("minimum", stopping.minimumLength())
                                .field("maximum", stopping.maximumLength())))
                .field("timeLimit", stopping.timeLimit())
                .field("targetStandardError", Numbers.plain(stopping.targetStandardError()))
                .field("decidedLevelEnds", stopping.decidedLevelEnds() ? "true" : null);
    }

    private static FrontMatter level(Level level) {
        var from = level.from();
        return new FrontMatter().field("name", level.name()).field("from", from == null ? null : Numbers.plain(from));
    }

    private static void quotas(FrontMatter yaml, List<Quota> quotas) {
        var competencies = new ArrayList<FrontMatter>();
        var kinds = new ArrayList<FrontMatter>();
        for (Quota quota : quotas) {
            var bounds = new FrontMatter().field("minimum", quota.minimum()).field("maximum", quota.maximum());
            switch (quota) {
                case Quota.OfCompetency of ->
                    competencies.add(new FrontMatter().nested(of.competency(), List.of(bounds)));
                case Quota.OfKind of ->
                    kinds.add(new FrontMatter().nested(of.kind().word(), List.of(bounds)));
            }
        }
        var all = new FrontMatter();
        if (!competencies.isEmpty()) {
            all.nested("competency", competencies);
        }
        if (!kinds.isEmpty()) {
            all.nested("kind", kinds);
        }
        if (!quotas.isEmpty()) {
            yaml.nested("quotas", List.of(all));
        }
    }

    private static void followUps(FrontMatter yaml, FollowUps followUps) {
        if (!followUps.equals(new FollowUps(FollowUpPolicy.INCOMPLETE, 1))) {
            yaml.nested(
                    "followUps",
                    List.of(new FrontMatter()
                            .field("when", followUps.when().word())
                            .field("perQuestion", followUps.perQuestion())));
        }
    }
}
