package dev.rehearse.question.author.question;

/** Since an id was found to be free, another transaction has stored a question with it. */
public final class TakenMeanwhile extends RuntimeException {
    TakenMeanwhile(Throwable cause) {
        super("another author has just added a question with the same id", cause);
    }
}
