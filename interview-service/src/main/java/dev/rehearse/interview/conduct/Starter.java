package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.grade.Graders;
import dev.rehearse.interview.interview.Found;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.Interviews;
import dev.rehearse.interview.interview.Interviews.Beginning;
import dev.rehearse.interview.interview.Plan;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.ItemPoolCache;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.PracticeTestSnapshot;
import dev.rehearse.interview.practicetest.PracticeTestSnapshots;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Procedure;
import dev.rehearse.interview.procedure.Procedures;
import dev.rehearse.interview.procedure.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Starts interviews. */
@ApplicationScoped
public class Starter {

    /** How many of a candidate's earlier interviews are searched for questions they have seen. */
    private static final int MOST_EARLIER = 20;

    private static final int MOST_SEEN = 200;

    private final PracticeTestSnapshots practiceTests;
    private final CurrentPools pools;
    private final ItemPoolCache stored;
    private final Procedures procedures;
    private final Interviews interviews;
    private final Graders graders;
    private final SecureRandom seeds = new SecureRandom();

    Starter(
            PracticeTestSnapshots practiceTests,
            CurrentPools pools,
            ItemPoolCache stored,
            Procedures procedures,
            Interviews interviews,
            Graders graders) {
        this.practiceTests = practiceTests;
        this.pools = pools;
        this.stored = stored;
        this.procedures = procedures;
        this.interviews = interviews;
        this.graders = graders;
    }

    /**
     * Starts an interview of a launched practice test, in one of its modes. No database connection is held while the
     * items are fetched.
     */
    public Opened start(
            String practiceTest, Function<List<UUID>, Plan> plan, List<Secret> earlier, ClientAddress client) {
        var test = practiceTests.launched(practiceTest);
        var items = pools.of(test.pool());
        if (items.size() == 0) {
            throw new NoItems(practiceTest);
        }
        var planned = plan.apply(seen(earlier, items));
        var mode = planned.mode();
        if (!test.view().modes().contains(mode)) {
            throw new HttpProblem.InvalidField(
                    "mode", "mode.not-offered", mode.name().toLowerCase(Locale.ROOT));
        }
        return begin(test, items, planned, client);
    }

    /** Starts a quiz with questions of an earlier interview, in the versions they had. */
    public Opened drill(Conduct earlier, List<UUID> items, ClientAddress client) {
        var slug = earlier.interview().practiceTest().slug();
        var test = practiceTests.taken(slug);
        return begin(test, stored.items(earlier.interview().itemPool()), Plan.drill(items), client);
    }

    private Opened begin(PracticeTestSnapshot test, PooledItems items, Plan plan, ClientAddress client) {
        if (items.hasOpen() && plan.kinds().contains(Kind.OPEN)) {
            graders.prepare();
        }
        var secret = Secret.random();
        var interview = new Interview(
                UUID.randomUUID(),
                test.view(),
                items.pool(),
                test.settings(),
                plan,
                seeds.nextLong(),
                Instant.EPOCH,
                null);
        var procedure = procedures.of(interview, items);
        var first = first(interview, procedure, test.slug());
        var begun = interviews.begin(new Beginning(secret, test.id(), interview), first, client);
        return new Opened(secret, Conduct.of(begun, procedure));
    }

    /** At the epoch, because the first question depends on no time. */
    private static Turn.Question first(Interview interview, Procedure procedure, String practiceTest) {
        var nothing = Conduct.of(new Found(interview, List.of(), List.of(), Instant.EPOCH), procedure);
        return switch (nothing.progress()) {
            case Progress.Asking(var asked) -> asked.turn();
            case Progress.Over _ -> throw new NoItems(practiceTest);
        };
    }

    /** The items of the pool that earlier interviews asked, the latest first. */
    private List<UUID> seen(List<Secret> earlier, PooledItems items) {
        return interviews.asked(earlier.stream().limit(MOST_EARLIER).toList()).stream()
                .filter(items::has)
                .distinct()
                .limit(MOST_SEEN)
                .toList();
    }
}
