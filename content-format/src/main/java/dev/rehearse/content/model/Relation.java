package dev.rehearse.content.model;

/** How a question is related to another one. */
public enum Relation {
    /** The other one gives its answer away. */
    ENEMY("enemy", "enemies"),
    /** The other one is to be read before it. */
    PREREQUISITE("prerequisite", "prerequisites"),
    /** The other one is to be read after it. */
    FOLLOW_UP("follow-up", "follow-ups");

    private final String word;
    private final String field;

    Relation(String word, String field) {
        this.word = word;
        this.field = field;
    }

    /** What the other question is called. */
    public String word() {
        return word;
    }

    /** The field of front matter that lists such questions. */
    public String field() {
        return field;
    }
}
