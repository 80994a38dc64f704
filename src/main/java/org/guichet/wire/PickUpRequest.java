package org.guichet.wire;

import org.guichet.kernel.CounterId;

/**
 * A counter asks for an order of the website.
 *
 * @param reference as the customer says it
 * @param take true to print its tickets: from then on no other counter is let print them; false only to look
 */
public record PickUpRequest(CounterId counter, String reference, boolean take) {}
