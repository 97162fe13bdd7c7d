package dev.rehearse.content.model;

/** How the use of the best questions is limited. */
public sealed interface Exposure {

    /** Not at all. */
    record Unlimited() implements Exposure {}

    /** One of the best {@code among} is drawn. */
    record Randomesque(int among) implements Exposure {}
}
