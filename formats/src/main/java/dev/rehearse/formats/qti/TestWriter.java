package dev.rehearse.formats.qti;

import org.jspecify.annotations.Nullable;

/** Writes the test that asks all items. They come topic by topic, and each topic gets a section. */
record TestWriter(Iterable<ManifestEntry> entries) {

    static final String IDENTIFIER = "rehearse-test";

    /** Of the section that a test without items has to have. */
    private static final String EMPTY = "none";

    void write(Xml xml) {
        xml.root("assessment-test", "identifier", IDENTIFIER, "title", "Questions");
        xml.open("test-part", "identifier", "part-1", "navigation-mode", "nonlinear", "submission-mode", "individual");
        sections(xml);
        xml.close().close();
    }

    private void sections(Xml xml) {
        int number = 0;
        @Nullable String topic = null;
        for (var entry : entries) {
            if (!entry.topic().equals(topic)) {
                close(xml, number);
                topic = entry.topic();
                open(xml, ++number, topic);
            }
            xml.leaf("assessment-item-ref", "identifier", entry.identifier(), "href", entry.path());
        }
        if (number == 0) {
            open(xml, ++number, EMPTY);
        }
        close(xml, number);
    }

    private static void open(Xml xml, int number, String topic) {
        xml.open("assessment-section", "identifier", "section-" + number, "title", topic, "visible", "true");
    }

    /** The section that is open, if there is one yet. */
    private static void close(Xml xml, int number) {
        if (number > 0) {
            xml.close();
        }
    }
}
