package dev.rehearse.content.model;

/** How many questions of a competency or of a kind a test has. */
public sealed interface Quota {

    int minimum();

    int maximum();

    /** Of a competency: its name, or topic/name in a test over several topics. */
    record OfCompetency(String competency, int minimum, int maximum) implements Quota {}

    /** Of a kind of question. */
    record OfKind(Kind kind, int minimum, int maximum) implements Quota {}
}
