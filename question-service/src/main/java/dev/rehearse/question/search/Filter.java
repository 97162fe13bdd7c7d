package dev.rehearse.question.search;

/** A property by which search results can be filtered. */
enum Filter {
    TRACK("track"),
    TOPIC("topic"),
    DIFFICULTY("difficulty"),
    KIND("kind"),
    TAG("tag"),
    COMPETENCY("competency"),
    PRACTICE_TEST("practiceTest");

    private final String parameter;

    Filter(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses and JSON. */
    String parameter() {
        return parameter;
    }
}
