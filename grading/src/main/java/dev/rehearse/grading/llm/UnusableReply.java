package dev.rehearse.grading.llm;

/** A language model's reply that cannot be used as a grade. */
final class UnusableReply extends Exception {
    UnusableReply(String why) {
        super("The reply can't be used: " + why);
    }
}
