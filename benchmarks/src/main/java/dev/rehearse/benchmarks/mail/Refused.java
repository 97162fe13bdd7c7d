package dev.rehearse.benchmarks.mail;

/** What keeps a benchmark from running, in a sentence for whoever asked for it. */
final class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }
}
