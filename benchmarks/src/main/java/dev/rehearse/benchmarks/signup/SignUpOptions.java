package dev.rehearse.benchmarks.signup;

import dev.rehearse.benchmarks.notify.Refused;

/**
 * What was asked for on the command line.
 *
 * @param addresses of each situation
 * @param seed of their order
 */
record SignUpOptions(int addresses, int seed) {

    private static final SignUpOptions USUAL = new SignUpOptions(2000, 1);

    /** Reads {@code --name value} pairs. */
    static SignUpOptions of(String... arguments) {
        SignUpOptions options = USUAL;
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        return options;
    }

    private SignUpOptions with(String name, String value) {
        return switch (name) {
            case "--addresses" -> new SignUpOptions(Refused.unlessNumber(name, value, 100_000), seed);
            case "--seed" -> new SignUpOptions(addresses, Refused.unlessNumber(name, value, 99_999_999));
            default ->
                throw new Refused("bench signup has no option \"" + name + "\"; there are --addresses and --seed.");
        };
    }
}
