package dev.rehearse.question.content;

/** Another replica is importing. */
final class ImportRunning extends RuntimeException {
    ImportRunning() {
        super("another replica is importing content");
    }
}
