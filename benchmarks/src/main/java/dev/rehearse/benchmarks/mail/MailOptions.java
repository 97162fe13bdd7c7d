package dev.rehearse.benchmarks.mail;

import dev.rehearse.terminal.command.WholeNumber;
import picocli.CommandLine.Option;

/** The options of the benchmark of mail. */
final class MailOptions {

    @Option(
            names = "--mails",
            paramLabel = "NUMBER",
            converter = Millions.class,
            defaultValue = "20000",
            description = "How many each client sends in a round; ${DEFAULT-VALUE} if not given.")
    private int mails;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            converter = Rounds.class,
            defaultValue = "5",
            description = "How many rounds are measured; ${DEFAULT-VALUE} if not given.")
    private int rounds;

    @Option(
            names = "--subscribers",
            paramLabel = "NUMBER",
            converter = Millions.class,
            defaultValue = "50000",
            description = "How many are mailed by a launch, from its request to the last mail; "
                    + "${DEFAULT-VALUE} if not given.")
    private int subscribers;

    // Postfix lets one client have 50 by default (smtpd_client_connection_count_limit); the service has 20 by default.
    @Option(
            names = "--connections",
            paramLabel = "NUMBER",
            converter = Connections.class,
            defaultValue = "50",
            description = "How many connections notify-service has for them; ${DEFAULT-VALUE} if not given.")
    private int connections;

    @Option(
            names = "--signed",
            description = "Have notify-service sign each mail of the launch (DKIM, RSA of 2048 bits).")
    private boolean signed;

    private static final class Millions extends WholeNumber {
        private Millions() {
            super(1, 10_000_000);
        }
    }

    private static final class Rounds extends WholeNumber {
        private Rounds() {
            super(1, 1000);
        }
    }

    private static final class Connections extends WholeNumber {
        private Connections() {
            super(1, 500);
        }
    }

    int mails() {
        return mails;
    }

    int rounds() {
        return rounds;
    }

    int subscribers() {
        return subscribers;
    }

    int connections() {
        return connections;
    }

    boolean signed() {
        return signed;
    }
}
