package org.guichet.wire;

/**
 * The order.
 *
 * @param fetchedAt name of the counter that has printed its tickets; empty while none has but perhaps the one that asks
 */
public record PickUpAnswer(Notice.WebOrder order, String fetchedAt) {}
