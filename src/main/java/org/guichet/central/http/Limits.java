package org.guichet.central.http;

import java.time.Duration;

/**
 * How much the centre takes on.
 *
 * @param sockets connections at once
 * @param atWork requests that are in the books at once: fewer than the database has connections
 * @param forGrants how many of those are kept for clerks who wait for a seat
 * @param patience how long a request waits for its turn before it is told to come later; a clerk's never longer than the clerk
 * @param perSecond requests a second that a counter may make, in the long run
 * @param burst how many it may make at once
 * @param silence how much longer a body is waited for when its client falls silent, before the connection is closed
 * @param delivery how long a body may take altogether
 * @param farewell how long requests that were accepted may take when the centre stops
 */
public record Limits(int sockets, int atWork, int forGrants, Duration patience, int perSecond, int burst,
        Duration silence, Duration delivery, Duration farewell) {

    /** For a pool of that many connections. */
    public static Limits forPool(int connections) {
        int atWork = Math.max(2, connections - 1);
        return new Limits(2_000, atWork, Math.max(1, atWork / 4), Duration.ofSeconds(4), 50, 200,
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
}
