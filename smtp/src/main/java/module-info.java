/** An SMTP client that reports the outcome of each mail and the phase of a failure. */
module dev.rehearse.smtp {
    requires static org.jspecify;

    exports dev.rehearse.smtp;
}
