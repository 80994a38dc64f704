package org.guichet.wire;

/** The centre as a counter asks it for an order of the website. Asking again gets the same answer. */
@FunctionalInterface
public interface WillCall {

    /**
     * @throws Rejected there is no such order ({@link ErrorCode#UNKNOWN}), or this counter prints no more
     * @throws Unreachable nothing is known of what became of the request
     */
    PickUpAnswer pickUp(PickUpRequest request);
}
