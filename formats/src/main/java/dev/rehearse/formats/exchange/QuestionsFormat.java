package dev.rehearse.formats.exchange;

/** A format of files with questions. It can be imported, exported or both. */
public sealed interface QuestionsFormat permits Importing, Exporting {

    /** The name in commands, like {@code moodle-xml}. */
    String name();
}
