package dev.rehearse.interview.statistics;

import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.qti.QtiDocument;
import dev.rehearse.interview.qti.QtiKind;
import dev.rehearse.interview.qti.QtiNames;
import dev.rehearse.interview.statistics.ItemStatistic.Calibrated;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as usage data of QTI 3.0, items in the order of their ids. Values for which there are too few answers are
 * left out.
 */
final class UsageData {

    /** The definition of the names of statistics by 1EdTech. */
    private static final String GLOSSARY =
            "http://www.imsglobal.org/qti/qtiv3p0/imsqti_usagedatav3p0_itemstatisticsglossary_v1p0";

    private static final Comparator<ItemStatistic> ORDER =
            Comparator.comparing(ItemStatistic::item).thenComparingInt(ItemStatistic::version);

    private final QtiDocument xml;
    private final String context;
    private final ItemStatistic item;

    private UsageData(QtiDocument xml, String context, ItemStatistic item) {
        this.xml = xml;
        this.context = context;
        this.item = item;
    }

    /** Of a practice test at this public address. */
    static String of(TestStatistics statistics, String publicUrl) {
        var page = publicUrl + PracticeTestView.page(statistics.practiceTest());
        return QtiDocument.of(
                QtiKind.USAGE_DATA,
                xml -> statistics.items().stream()
                        .sorted(ORDER)
                        .forEach(item -> new UsageData(xml, page + "#version-" + item.version(), item).write()));
    }

    private void write() {
        glossary("AIS", item.meanScore(), item.meanScoreError());
        glossary("P-value", item.meanScore(), item.meanScoreError());
        glossary("PTbis", item.itemRest(), null);
        var calibrated = item.calibrated();
        if (calibrated != null) {
            glossary("A-Param", calibrated.discrimination(), calibrated.discriminationError());
            glossary("B-Param", calibrated.difficulty(), calibrated.difficultyError());
            thresholds(calibrated);
            number("Infit", calibrated.infit(), null, null);
            number("Outfit", calibrated.outfit(), null, null);
        }
        if (item.scored() > 0) {
            number("Exposure", item.exposure(), null, null);
        }
    }

    private void glossary(String name, @Nullable Double value, @Nullable Double error) {
        number(name, value, error, GLOSSARY);
    }

    private void number(String name, @Nullable Double value, @Nullable Double error, @Nullable String glossary) {
        if (value == null || !Double.isFinite(value)) {
            return;
        }
        boolean hasError = error != null && Double.isFinite(error);
        open("ordinaryStatistic", name, glossary, hasError ? String.valueOf(error) : null);
        xml.value(value.toString()).close();
    }

    /**
     * The abilities above which a score or a higher one is more probable than a lower one; their mean is the
     * difficulty.
     */
    private void thresholds(Calibrated calibrated) {
        if (calibrated.thresholds().size() < 2) {
            return;
        }
        open("categorizedStatistic", "Thresholds", null, null);
        xml.open("mapping");
        calibrated
                .thresholds()
                .forEach(threshold -> xml.open(
                                "mapEntry",
                                "mapKey",
                                Integer.toString(threshold.score()),
                                "mappedValue",
                                Double.toString(threshold.ability()))
                        .close());
        xml.close().close();
    }

    private void open(String element, String name, @Nullable String glossary, @Nullable String error) {
        xml.open(
                element,
                "name",
                name,
                "glossary",
                glossary,
                "context",
                context,
                "caseCount",
                Integer.toString(item.scored()),
                "stdError",
                error);
        xml.open("targetObject", "identifier", QtiNames.item(item.item()), "objectType", "item")
                .close();
    }
}
