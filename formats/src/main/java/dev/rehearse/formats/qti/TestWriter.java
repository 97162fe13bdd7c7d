package dev.rehearse.formats.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the test that asks all items, a section for each topic. */
record TestWriter(List<ManifestEntry> entries) {

    static final String IDENTIFIER = "rehearse-test";

    void write(Xml xml) {
        xml.root("assessment-test", "identifier", IDENTIFIER, "title", "Questions");
        xml.open("test-part", "identifier", "part-1", "navigation-mode", "nonlinear", "submission-mode", "individual");
        var topics = entries.isEmpty() ? Map.of("none", List.<ManifestEntry>of()) : byTopic();
        int number = 1;
        for (var topic : topics.entrySet()) {
            section(xml, number++, topic);
        }
        xml.close().close();
    }

    private Map<String, List<ManifestEntry>> byTopic() {
        return entries.stream()
                .collect(Collectors.groupingBy(ManifestEntry::topic, LinkedHashMap::new, Collectors.toList()));
    }

    private static void section(Xml xml, int number, Map.Entry<String, List<ManifestEntry>> topic) {
        xml.open("assessment-section", "identifier", "section-" + number, "title", topic.getKey(), "visible", "true");
        topic.getValue()
                .forEach(entry ->
                        xml.leaf("assessment-item-ref", "identifier", entry.identifier(), "href", entry.path()));
        xml.close();
    }
}
