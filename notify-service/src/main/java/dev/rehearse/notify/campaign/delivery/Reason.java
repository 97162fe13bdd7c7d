package dev.rehearse.notify.campaign.delivery;

/** The last error of a number of mails, as the mail server or the connection reported it. */
public record Reason(String said, String mails) {}
