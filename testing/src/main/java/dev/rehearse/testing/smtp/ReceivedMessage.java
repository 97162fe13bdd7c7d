package dev.rehearse.testing.smtp;

/**
 * A message whose final dot arrived.
 *
 * @param sender on the envelope
 * @param recipient on the envelope, the last one named
 * @param text with its lines ended by CR LF, undone of their doubled dots
 */
public record ReceivedMessage(String sender, String recipient, String text) {}
