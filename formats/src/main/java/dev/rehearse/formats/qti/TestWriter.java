package dev.rehearse.formats.qti;

import java.util.LinkedHashSet;
import java.util.Set;

/** Writes the test that asks all items, a section for each topic. */
record TestWriter(Iterable<ManifestEntry> entries) {

    static final String IDENTIFIER = "rehearse-test";

    void write(Xml xml) {
        xml.root("assessment-test", "identifier", IDENTIFIER, "title", "Questions");
        xml.open("test-part", "identifier", "part-1", "navigation-mode", "nonlinear", "submission-mode", "individual");
        var topics = topics();
        int number = 1;
        for (var topic : topics.isEmpty() ? Set.of("none") : topics) {
            section(xml, number++, topic);
        }
        xml.close().close();
    }

    private Set<String> topics() {
        var topics = new LinkedHashSet<String>();
        entries.forEach(entry -> topics.add(entry.topic()));
        return topics;
    }

    private void section(Xml xml, int number, String topic) {
        xml.open("assessment-section", "identifier", "section-" + number, "title", topic, "visible", "true");
        entries.forEach(entry -> {
            if (entry.topic().equals(topic)) {
                xml.leaf("assessment-item-ref", "identifier", entry.identifier(), "href", entry.path());
            }
        });
        xml.close();
    }
}
