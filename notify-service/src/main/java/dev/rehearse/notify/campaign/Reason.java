package dev.rehearse.notify.campaign;

/** What the mail server or the connection said last of so many mails. */
public record Reason(String said, String mails) {}
