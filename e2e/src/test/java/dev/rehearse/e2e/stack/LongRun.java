package dev.rehearse.e2e.stack;

import java.util.stream.Stream;

/** {@code ./rehearse test --slow} and {@code --long}: the same tests with more of what takes minutes. */
public final class LongRun {

    private LongRun() {}

    public static boolean isAsked() {
        return Boolean.getBoolean("rehearse.long");
    }

    /** True with {@code --slow}, and with {@code --long}. */
    public static boolean isSlow() {
        return isAsked() || Boolean.getBoolean("rehearse.slow");
    }

    /** The cases of every run, followed by those of a long run only. */
    public static <T> Stream<T> also(T always, T longer) {
        return isAsked() ? Stream.of(always, longer) : Stream.of(always);
    }
}
