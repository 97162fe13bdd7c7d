package dev.rehearse.e2e.stack;

import java.util.stream.Stream;

/** {@code ./rehearse test --long}: the same tests with what takes minutes. */
public final class LongRun {

    private LongRun() {}

    public static boolean isAsked() {
        return Boolean.getBoolean("rehearse.long");
    }

    /** The cases of every run, followed by those of a long run only. */
    public static <T> Stream<T> also(T always, T longer) {
        return isAsked() ? Stream.of(always, longer) : Stream.of(always);
    }
}
