package dev.rehearse.benchmarks.mail;

/**
 * What was asked for on the command line.
 *
 * @param mails how many each client sends in a round
 * @param rounds how many are measured
 * @param subscribers how many are mailed end to end
 */
record MailOptions(int mails, int rounds, int subscribers) {

    private static final MailOptions USUAL = new MailOptions(20_000, 5, 50_000);

    /** Reads {@code --name value} pairs. */
    static MailOptions of(String... arguments) {
        MailOptions options = USUAL;
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            options = switch (name) {
                case "--mails" -> new MailOptions(number(name, value, 10_000_000), options.rounds, options.subscribers);
                case "--rounds" -> new MailOptions(options.mails, number(name, value, 1000), options.subscribers);
                case "--subscribers" -> new MailOptions(options.mails, options.rounds, number(name, value, 10_000_000));
                default ->
                    throw new Refused("bench mail has no option \"" + name
                            + "\"; there are --mails, --rounds and --subscribers.");
            };
        }
        return options;
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("[1-9][0-9]{0,7}") || Integer.parseInt(value) > most) {
            throw new Refused("%s is \"%s\", and must be a whole number from 1 to %,d.".formatted(name, value, most));
        }
        return Integer.parseInt(value);
    }
}
