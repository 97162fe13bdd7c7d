package dev.rehearse.benchmarks.notify;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** A benchmark cannot run; the message is a sentence for its user. */
public final class Refused extends RuntimeException implements IExitCodeGenerator {

    public Refused(String sentence) {
        super(sentence);
    }

    /** The one of wrong usage: it takes another machine or other options. */
    @Override
    public int getExitCode() {
        return ExitCode.USAGE;
    }
}
