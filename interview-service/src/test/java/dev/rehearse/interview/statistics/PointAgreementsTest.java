package dev.rehearse.interview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.statistics.DoubleVerdicts.Count;
import dev.rehearse.interview.statistics.DoubleVerdicts.Judged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Agreement by rubric point, from counts of verdicts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PointAgreementsTest {

    private static final ItemKey ITEM = new ItemKey(new UUID(0, 1), 2);

    private static Count count(String point, Verdict first, Verdict second, int answers) {
        return new Count(new Judged(ITEM, point, "llm:stub", "local"), first, second, answers);
    }

    @Test
    void the_lowest_kappa_is_first_and_points_without_one_are_last() {
        var found = PointAgreements.of(
                List.of(
                        count("always", Verdict.HEARD, Verdict.HEARD, 40),
                        count("few", Verdict.HEARD, Verdict.MISSING, 9),
                        count("good", Verdict.HEARD, Verdict.HEARD, 9),
                        count("good", Verdict.MISSING, Verdict.MISSING, 9),
                        count("good", Verdict.PARTLY, Verdict.MISSING, 2),
                        count("bad", Verdict.HEARD, Verdict.HEARD, 5),
                        count("bad", Verdict.MISSING, Verdict.HEARD, 5),
                        count("bad", Verdict.MISSING, Verdict.MISSING, 5)),
                _ -> null);

        assertThat(found).extracting(PointAgreement::point).containsExactly("bad", "good", "few", "always");
        assertThat(found).extracting(PointAgreement::answers).containsExactly(15, 20, 9, 40);
        assertThat(found).extracting(point -> point.kappa() == null).containsExactly(false, false, true, true);
    }

    @Test
    void a_point_has_its_share_of_equal_verdicts_and_its_kappa() {
        var found = PointAgreements.of(
                        List.of(
                                count("loop", Verdict.HEARD, Verdict.HEARD, 75),
                                count("loop", Verdict.HEARD, Verdict.PARTLY, 1),
                                count("loop", Verdict.HEARD, Verdict.MISSING, 4),
                                count("loop", Verdict.PARTLY, Verdict.HEARD, 5),
                                count("loop", Verdict.PARTLY, Verdict.PARTLY, 4),
                                count("loop", Verdict.PARTLY, Verdict.MISSING, 1),
                                count("loop", Verdict.MISSING, Verdict.MISSING, 10)),
                        _ -> null)
                .getFirst();

        assertThat(found.item()).isEqualTo(ITEM.item());
        assertThat(found.version()).isEqualTo(ITEM.version());
        assertThat(found.equal()).isEqualTo(0.89, within(1e-12));
        assertThat(found.kappa()).isEqualTo(0.676470588235294, within(1e-12));
        assertThat(found.kappaError()).isEqualTo(0.08770295347521254, within(1e-12));
    }
}
