package dev.rehearse.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTest {

    private static final RubricPoint HALF = new RubricPoint("half", "Half of it.", 1, true, List.of(), List.of());
    private static final RubricPoint REST = new RubricPoint("rest", "The rest.", 1, true, List.of(), List.of());
    private static final RubricPoint BONUS = new RubricPoint("bonus", "More.", 1, false, List.of(), List.of());

    @Test
    void a_score_is_the_credit_of_the_points_by_weight() {
        var heavy = new RubricPoint("heavy", "Most of it.", 3, true, List.of(), List.of());

        assertThat(grade(PointGrade.of(heavy, Verdict.HEARD, null), PointGrade.of(HALF, Verdict.MISSING, null))
                        .score())
                .isEqualTo(0.75);
        assertThat(grade(PointGrade.of(heavy, Verdict.PARTLY, null), PointGrade.of(HALF, Verdict.CONTRADICTED, null))
                        .score())
                .isEqualTo(0.375);
    }

    @Test
    void a_bonus_makes_up_for_a_gap_and_adds_nothing_to_a_full_score() {
        assertThat(grade(heard(HALF), PointGrade.of(REST, Verdict.MISSING, null), heard(BONUS))
                        .score())
                .isEqualTo(1);
        assertThat(grade(heard(HALF), heard(REST), heard(BONUS)).score()).isEqualTo(1);
        assertThat(grade(heard(HALF), heard(REST), PointGrade.of(BONUS, Verdict.MISSING, null))
                        .score())
                .isEqualTo(1);
    }

    @Test
    void a_rubric_of_bonus_points_alone_is_worth_all_of_them() {
        assertThat(grade(heard(BONUS)).score()).isEqualTo(1);
    }

    @Test
    void what_is_invalid_is_named() {
        assertThatThrownBy(() -> new RubricPoint("a", "A claim.", Double.NaN, true, List.of(), List.of()))
                .isInstanceOf(InvalidGradingTask.class)
                .hasMessage("weight of \"a\" is NaN, which must be above 0 and finite");
        assertThatThrownBy(() -> Rubric.of(HALF, HALF)).hasMessageContaining("two points \"half\"");
        assertThatThrownBy(() -> Rubric.of()).hasMessage("rubric is empty, which must be one point at least");
    }

    private static PointGrade heard(RubricPoint point) {
        return PointGrade.of(point, Verdict.HEARD, null);
    }

    private static Grade grade(PointGrade... points) {
        return new Grade(List.of(points), null, 0.9, "test", "1");
    }
}
