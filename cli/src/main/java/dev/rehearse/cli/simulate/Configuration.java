package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.JeffreysPrior;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.step.ReplayedProcedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test to simulate.
 *
 * @param length the most items of an examinee
 * @param description of it in one line
 * @param shipped the practice test it is based on, if any
 */
record Configuration(Procedure test, int length, String description, Optional<ShippedPracticeTest> shipped) {

    static Configuration of(Settings settings) {
        return settings.practiceTest().map(Configuration::of).orElseGet(() -> ofItems(settings));
    }

    private static Configuration of(BlueprintSettings settings) {
        ShippedPracticeTest shipped = ShippedPracticeTest.read(settings.content(), settings.practiceTest());
        TestProcedure test = shipped.design(settings).test(0);
        int size = test.settings().pool().items().size();
        String description = "%s: %,d questions, %s%s; until %d questions or a standard error of %s"
                .formatted(
                        settings.practiceTest(),
                        size,
                        settings.isRandom() ? "drawn at random" : "asked as in interviews",
                        settings.parameters() == ParameterKind.CERTAIN ? ", difficulties taken as certain" : "",
                        shipped.length(settings),
                        shipped.standardError(settings));
        return new Configuration(
                PreparedProcedure.of(test),
                Math.min(shipped.length(settings), size),
                description,
                Optional.of(shipped));
    }

    private static Configuration ofItems(Settings settings) {
        ItemPool pool = settings.items().pool();
        String description = settings.items().description(pool) + "; " + settings.description();
        return settings.file()
                .map(file -> of(SettingsFile.read(file, pool), description))
                .orElseGet(() ->
                        new Configuration(test(settings, pool), settings.length(), description, Optional.empty()));
    }

    private static Configuration of(TestSettings settings, String description) {
        TestProcedure test = TestProcedure.with(settings).build();
        int length = settings.stoppingRules().stream()
                .mapToInt(rule -> rule instanceof MaximumLength most ? most.items() : Integer.MAX_VALUE)
                .min()
                .orElse(Integer.MAX_VALUE);
        int most = Math.min(length, settings.pool().items().size());
        return new Configuration(procedure(test), most, description, Optional.empty());
    }

    private static Procedure procedure(TestProcedure test) {
        boolean prepared = test.settings().estimator() instanceof ExpectedAPosteriori estimator
                && !(estimator.prior() instanceof JeffreysPrior);
        return prepared
                ? PreparedProcedure.of(test)
                : new ReplayedProcedure(
                        test.settings().pool(),
                        seed -> TestProcedure.with(test.settings()).seed(seed).build());
    }

    private static Procedure test(Settings settings, ItemPool pool) {
        List<StoppingRule> rules = new ArrayList<>();
        rules.add(new MaximumLength(settings.length()));
        settings.standardError().ifPresent(error -> rules.add(new TargetStandardError(error)));
        StoppingRule[] stopping = rules.toArray(StoppingRule[]::new);
        if (settings.isStandard()) {
            return PreparedMaximumInformation.of(pool, ExpectedAPosteriori.STANDARD, stopping);
        }
        ItemSelection selection =
                settings.exposure().control().apply(settings.selection().rule(settings.length()));
        return new ReplayedProcedure(
                pool,
                seed -> TestProcedure.over(pool)
                        .seed(seed)
                        .estimator(settings.estimator().estimator())
                        .selection(selection)
                        .stopWhen(stopping)
                        .build());
    }
}
