/** Hands mails to a mail server and says how that ended, and in which phase. */
module dev.rehearse.smtp {
    requires static org.jspecify;

    exports dev.rehearse.smtp;
}
