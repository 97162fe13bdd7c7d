package dev.rehearse.interview.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Step;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.interview.Found;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.Plan;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.Competency;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Parameters;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.pool.RichText;
import dev.rehearse.interview.pool.Uncertainty;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.practicetest.Rules;
import dev.rehearse.interview.practicetest.Rules.Quota;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.Settings.LevelSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prepared procedure asks what the plain test of one interview asks, for any state of that interview. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdaptiveProcedureTest {

    private static final int LENGTH = 10;

    /** Of 24 questions the candidate has seen none, some, most or all; of three open answers, one has no score. */
    @ParameterizedTest
    @CsvSource({"0, 0", "6, 0", "20, 0", "24, 0", "6, 0.2", "20, 0.2", "24, 0.2"})
    void it_asks_what_the_plain_test_asks(int seen, double pilots) {
        for (int seed = 1; seed <= 25; seed++) {
            var random = new SplittableRandom(seed);
            var items = new PooledItems(new UUID(0, seed), pool(random));
            var known =
                    items.items().subList(0, seen).stream().map(PooledItem::id).toList();
            var interview = interview(items, settings(pilots), known, seed);
            var plan = new TestPlan(items, interview.settings(), Kind.ALL);
            var procedure = new AdaptiveProcedure(items, plan);

            var asked = takeAll(new Sitting(interview, items, procedure, plan), random);

            assertThat(asked).isGreaterThan(2);
        }
    }

    private record Sitting(Interview interview, PooledItems items, AdaptiveProcedure procedure, TestPlan plan) {

        Conduct after(List<Turn> turns, List<Grade> grades) {
            return Conduct.of(new Found(interview, turns, grades, Instant.EPOCH), procedure);
        }
    }

    private static int takeAll(Sitting sitting, SplittableRandom random) {
        var turns = new ArrayList<Turn>();
        var grades = new ArrayList<Grade>();
        while (true) {
            var conduct = sitting.after(turns, grades);
            var next = sitting.procedure().next(conduct);
            assertThat(next).isEqualTo(plain(sitting, conduct));
            if (!(next instanceof Procedure.Next.Ask(var item))) {
                return conduct.asked().size();
            }
            int position = conduct.asked().size() + 1;
            int number = 2 * position;
            turns.add(new Turn.Question(number - 1, position, item.id(), 1, ItemModels.of(item), Instant.EPOCH));
            turns.add(new Turn.Answer(number, position, List.of("a"), Instant.EPOCH));
            grades.add(grade(item, number, random));
        }
    }

    private static Grade grade(PooledItem item, int number, SplittableRandom random) {
        int most = ItemModels.of(item).maximum();
        boolean isUnsure = item.kind() == Kind.OPEN && random.nextInt(3) == 0;
        return new Grade(
                number, 1, "test", "1", isUnsure ? null : random.nextInt(most + 1), most, List.of(), Instant.EPOCH);
    }

    private static Procedure.Next plain(Sitting sitting, Conduct conduct) {
        if (conduct.asked().size() >= LENGTH + sitting.plan().pilots()) {
            return new Procedure.Next.Stop(EndReason.MAXIMUM_LENGTH);
        }
        var unscored = conduct.asked().stream()
                .filter(one -> !one.isScored())
                .map(one -> one.item().id())
                .toList();
        return switch (sitting.plan().test(sitting.interview(), unscored).next(conduct.responses())) {
            case Step.Administer(var item, var _, var _) ->
                new Procedure.Next.Ask(sitting.items().item(UUID.fromString(item.id())));
            case Step.Stop(var reason, var _) -> new Procedure.Next.Stop(EndReason.of(reason));
        };
    }

    private static Settings settings(double pilots) {
        var quotas = List.of(new Quota("c0", null, 2, 3), new Quota("c1", null, 0, 2));
        var levels = List.of(new LevelSetting("junior", null), new LevelSetting("senior", 0.5));
        return new Settings(
                4,
                LENGTH,
                600,
                0.2,
                levels,
                new Rules(List.of(Mode.INTERVIEW), quotas, 2, 3, pilots, false, List.of()));
    }

    private static Interview interview(PooledItems items, Settings settings, List<UUID> seen, long seed) {
        var view = new PracticeTestView(
                "t", "T", "", "t", List.of("t"), "launched", 4, LENGTH, 10, "/t", List.of(Mode.INTERVIEW));
        return new Interview(
                new UUID(1, seed),
                view,
                items.pool(),
                settings,
                Plan.adaptive(Mode.INTERVIEW, Kind.ALL, seen),
                seed,
                Instant.EPOCH,
                null);
    }

    /** Every third question is open, every eighth one is a pilot, and two are variants of one. */
    private static List<PooledItem> pool(SplittableRandom random) {
        return IntStream.range(0, 24).mapToObj(i -> item(i, random)).toList();
    }

    private static PooledItem item(int number, SplittableRandom random) {
        var text = new RichText("?", "?");
        return new PooledItem(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                number % 3 == 0 ? Kind.OPEN : Kind.SINGLE_CHOICE,
                number % 8 == 7 ? "pilot" : "live",
                "t",
                "item-" + number,
                null,
                new Competency("c" + number % 3, "C"),
                number == 4 || number == 5 ? "variants" : null,
                List.of(),
                text,
                List.of(),
                List.of("a"),
                List.of(),
                false,
                text,
                null,
                List.of(),
                List.of(),
                List.of(),
                parameters(number, random));
    }

    /** Every second question has only its author's judgement of difficulty. */
    private static Parameters parameters(int number, SplittableRandom random) {
        return number % 2 == 0
                ? new Parameters(1, number % 3 - 1.0, new Uncertainty(0.3, 0.5, 0), null, List.of(), null)
                : new Parameters(
                        Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), null, null, List.of(), null);
    }
}
