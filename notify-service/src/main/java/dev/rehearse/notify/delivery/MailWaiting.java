package dev.rehearse.notify.delivery;

/** Fired when deliveries were queued, so that the mail goes out as soon as the transaction is committed. */
public record MailWaiting() {}
