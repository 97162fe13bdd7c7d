package dev.rehearse.e2e.stack;

/** A mail that a mail server has taken. */
public record ReceivedMail(String messageId, String recipient) {}
