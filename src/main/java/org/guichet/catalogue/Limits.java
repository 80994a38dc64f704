package org.guichet.catalogue;

/**
 * How many tickets at most.
 *
 * @param perSale tickets of one event in one sale
 * @param perEvent tickets this counter may sell for the event in all, or {@link #NONE}
 */
public record Limits(int perSale, int perEvent) {

    public static final int NONE = Integer.MAX_VALUE;
}
