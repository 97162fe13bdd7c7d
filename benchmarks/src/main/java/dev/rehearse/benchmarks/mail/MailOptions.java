package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;

/**
 * What was asked for on the command line.
 *
 * @param mails how many each client sends in a round
 * @param rounds how many are measured
 * @param subscribers how many are mailed end to end
 * @param connections of notify-service, end to end. Postfix lets one client have 50 by default
 *     (smtpd_client_connection_count_limit); the service has 20 by default
 */
record MailOptions(int mails, int rounds, int subscribers, int connections) {

    private static final MailOptions USUAL = new MailOptions(20_000, 5, 50_000, 50);

    /** Reads {@code --name value} pairs. */
    static MailOptions of(String... arguments) {
        MailOptions options = USUAL;
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        return options;
    }

    private MailOptions with(String name, String value) {
        return switch (name) {
            case "--mails" ->
                new MailOptions(Refused.unlessNumber(name, value, 10_000_000), rounds, subscribers, connections);
            case "--rounds" ->
                new MailOptions(mails, Refused.unlessNumber(name, value, 1000), subscribers, connections);
            case "--subscribers" ->
                new MailOptions(mails, rounds, Refused.unlessNumber(name, value, 10_000_000), connections);
            case "--connections" -> new MailOptions(mails, rounds, subscribers, Refused.unlessNumber(name, value, 500));
            default ->
                throw new Refused("bench mail has no option \"" + name
                        + "\"; there are --mails, --rounds, --subscribers and --connections.");
        };
    }
}
