package dev.rehearse.grading.llm;

/** A reply of a language model that no grade follows from. */
final class UnusableReply extends Exception {
    UnusableReply(String why) {
        super("The reply can't be used: " + why);
    }
}
