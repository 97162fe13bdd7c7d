package dev.rehearse.adaptive.reference;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.AbilityWeighting;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByLikelihood;
import dev.rehearse.adaptive.selection.AbilityWeighting.ByPosterior;
import dev.rehearse.adaptive.selection.ClosestDifficulty;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import dev.rehearse.adaptive.selection.DiscriminationIndex;
import dev.rehearse.adaptive.selection.ExpectedInformation;
import dev.rehearse.adaptive.selection.ExpectedInformation.Kind;
import dev.rehearse.adaptive.selection.ExpectedPosteriorVariance;
import dev.rehearse.adaptive.selection.KullbackLeiblerInformation;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.RankedItem;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.Ranking;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.WeightedInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReferenceTest {

    private static final Percentage RELATIVE_1E_8 = Percentage.withPercentage(1e-6);
    private static final AbilityGrid GRID = new AbilityGrid(-4, 4, 33);
    private static final AbilityWeighting LIKELIHOOD = new ByLikelihood(GRID);
    private static final ByPosterior POSTERIOR = new ByPosterior(NormalPrior.STANDARD, GRID);

    private static final AbilityEstimator EAP = new ExpectedAPosteriori(NormalPrior.STANDARD, GRID);

    private static final AbilityEstimator BM = new MaximumAPosteriori(NormalPrior.STANDARD, new AbilityRange(-4, 4));

    static final Map<String, RankedSelection> RULES = Map.ofEntries(
            entry("MFI", new MaximumInformation()),
            entry("MLWI", new WeightedInformation(LIKELIHOOD)),
            entry("MPWI", new WeightedInformation(POSTERIOR)),
            entry("KL", new KullbackLeiblerInformation(LIKELIHOOD)),
            entry("KLP", new KullbackLeiblerInformation(POSTERIOR)),
            entry("GDI", new DiscriminationIndex(LIKELIHOOD)),
            entry("GDIP", new DiscriminationIndex(POSTERIOR)),
            entry("MEPV", new ExpectedPosteriorVariance(POSTERIOR)),
            entry("bOpt", new ClosestDifficulty()),
            entry("thOpt", new ClosestOptimum()),
            entry("MEI/Fisher/EAP", new ExpectedInformation(Kind.FISHER, EAP)),
            entry("MEI/observed/EAP", new ExpectedInformation(Kind.OBSERVED, EAP)),
            entry("MEI/observed/BM", new ExpectedInformation(Kind.OBSERVED, BM)));

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("choices")
    void a_rule_chooses_the_item_of_the_reference(String rule, String bank, JsonNode state, JsonNode expected) {
        List<RankedItem> ranked = Ranking.of(Objects.requireNonNull(RULES.get(rule)), state(bank, state))
                .items();

        List<Integer> right = new ArrayList<>(List.of(expected.get("item").asInt()));
        if (expected.has("closeCall")) {
            right.add(expected.get("top").get(1).get(0).asInt());
        }
        assertThat(right).contains(Integer.valueOf(ranked.getFirst().item().id()));
        for (int i = 0; i < expected.get("top").size(); i++) {
            assertThat(ranked.get(i).value())
                    .isCloseTo(expected.get("top").get(i).get(1).asDouble(), RELATIVE_1E_8);
            if (standsApart(i, expected.get("top"))) {
                assertThat(ranked.get(i).item().id())
                        .isEqualTo(expected.get("top").get(i).get(0).asText());
            }
        }
    }

    /**
     * Whether the values before and after differ by more than the reference has digits; that after the last is not
     * known.
     */
    private static boolean standsApart(int rank, JsonNode top) {
        return apart(rank - 1, rank, top) && apart(rank, rank + 1, top) && rank < top.size() - 1;
    }

    private static boolean apart(int rank, int next, JsonNode top) {
        if (rank < 0 || next >= top.size()) {
            return true;
        }
        double one = top.get(rank).get(1).asDouble();
        double other = top.get(next).get(1).asDouble();
        return Math.abs(one - other) > 1e-7 * Math.abs(one);
    }

    static SelectionState state(String bank, JsonNode state) {
        ItemPool pool = ReferenceBanks.pool(bank);
        List<ScoredItem> responses = pool.scored(ReferenceData.responses(state.get("items"), state.get("x")));
        List<Item> candidates = pool.without(responses);
        AbilityEstimate estimate = new AbilityEstimate(state.get("theta").asDouble(), 0.5);
        return new SelectionState(candidates, responses.size() + 1, estimate, 1, responses);
    }

    static Stream<Arguments> choices() {
        return StreamSupport.stream(
                        ReferenceData.file("selection_rules.json").get("states").spliterator(), false)
                .flatMap(state -> RULES.keySet().stream()
                        .filter(rule -> state.get("rules").has(rule))
                        .map(rule -> Arguments.of(
                                rule,
                                state.get("bank").asText(),
                                state,
                                state.get("rules").get(rule))));
    }
}
