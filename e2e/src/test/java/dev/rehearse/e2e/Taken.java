package dev.rehearse.e2e;

/** A mail that a mail server has taken. */
record Taken(String messageId, String recipient) {}
