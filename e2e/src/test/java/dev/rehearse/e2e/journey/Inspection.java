package dev.rehearse.e2e.journey;

/** Which pages a journey looks at, for what keeps people out. */
enum Inspection {
    EACH_PAGE,

    /**
     * For another start of the same pages: they were looked at before, and looking is most of the time of a journey.
     */
    NO_PAGE
}
