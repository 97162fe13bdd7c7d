package dev.rehearse.interview.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Xml;
import dev.rehearse.interview.statistics.ItemStatistic.Calibrated;
import dev.rehearse.interview.statistics.ItemStatistic.ScoreThreshold;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Statistics as usage data of QTI 3.0. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsageDataTest {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_usagedata_v3p0";
    private static final ItemCurve NO_CURVE = new ItemCurve(List.of(), List.of());

    private static ItemStatistic item(int id, int version, @Nullable Double mean, @Nullable Calibrated calibrated) {
        return new ItemStatistic(
                new UUID(0, id),
                version,
                null,
                null,
                40,
                38,
                0.8,
                mean,
                mean == null ? null : 0.05,
                0.3,
                calibrated,
                List.of());
    }

    private static Element usageData(ItemStatistic... items) {
        var document = UsageData.of(
                new TestStatistics("asyncio", "asyncio & await", 50, List.of(items), List.of()),
                "https://rehearse.example/\"<&>");
        return Xml.root(document, NAMESPACE, "usageData");
    }

    private static List<String> names(Element usage) {
        return Xml.all(usage, "ordinaryStatistic").stream()
                .map(statistic -> statistic.getAttribute("name"))
                .toList();
    }

    @Test
    void an_item_with_parameters_has_all_with_their_errors() {
        var usage = usageData(item(
                7,
                2,
                0.6,
                new Calibrated(1.5, 0.2, -0.25, 0.1, List.of(new ScoreThreshold(1, -0.25, 0.1)), 1.1, 0.9, NO_CURVE)));

        assertThat(names(usage))
                .containsExactly("AIS", "P-value", "PTbis", "A-Param", "B-Param", "Infit", "Outfit", "Exposure");
        var discrimination = Xml.one(Xml.all(usage, "ordinaryStatistic"), "name", "A-Param");
        assertThat(Xml.values(discrimination)).containsExactly("1.5");
        assertThat(discrimination.getAttribute("stdError")).isEqualTo("0.2");
        assertThat(discrimination.getAttribute("caseCount")).isEqualTo("38");
        assertThat(discrimination.getAttribute("context"))
                .isEqualTo("https://rehearse.example/\"<&>/interview/practice-tests/asyncio#version-2");
        assertThat(Xml.all(discrimination, "targetObject").getFirst().getAttribute("identifier"))
                .isEqualTo("q-00000000-0000-0000-0000-000000000007");
    }

    @Test
    void an_item_with_several_scores_has_its_thresholds() {
        var thresholds = List.of(new ScoreThreshold(2, -1, 0.1), new ScoreThreshold(4, 0.5, 0.2));

        var usage = usageData(item(7, 1, 0.6, new Calibrated(1.5, 0.2, -0.25, null, thresholds, 1.1, 0.9, NO_CURVE)));

        assertThat(Xml.one(Xml.all(usage, "ordinaryStatistic"), "name", "B-Param")
                        .hasAttribute("stdError"))
                .isFalse();
        assertThat(Xml.all(Xml.one(Xml.all(usage, "categorizedStatistic"), "name", "Thresholds"), "mapEntry"))
                .extracting(entry -> entry.getAttribute("mapKey") + "=" + entry.getAttribute("mappedValue"))
                .containsExactly("2=-1.0", "4=0.5");
    }

    @Test
    void what_too_few_answers_say_nothing_of_is_left_out() {
        assertThat(names(usageData(item(7, 1, null, null)))).containsExactly("PTbis", "Exposure");
    }

    @Test
    void items_stand_in_the_order_of_ids_and_versions() {
        var usage = usageData(item(8, 1, 0.5, null), item(7, 2, 0.5, null), item(7, 1, 0.5, null));

        assertThat(Xml.all(usage, "ordinaryStatistic").stream()
                        .filter(statistic -> statistic.getAttribute("name").equals("AIS"))
                        .map(statistic -> Xml.all(statistic, "targetObject")
                                        .getFirst()
                                        .getAttribute("identifier")
                                        .substring(37)
                                + statistic.getAttribute("context").replaceFirst(".*#", "#")))
                .containsExactly("7#version-1", "7#version-2", "8#version-1");
    }

    @Test
    void without_interviews_there_is_an_empty_document() {
        assertThat(names(usageData())).isEmpty();
    }
}
