package dev.rehearse.notify.delivery;

/** Fired when deliveries were queued, so that they are sent as soon as the transaction is committed. */
public record DeliveriesQueued() {}
