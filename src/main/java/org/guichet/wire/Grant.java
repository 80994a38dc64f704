package org.guichet.wire;

import java.util.List;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;

/**
 * Seats handed to one incarnation of a counter, which alone may sell them from then on.
 *
 * @param seats guids
 * @param signature of the centre, see {@link Signed#grant}, base64
 */
public record Grant(CounterId counter, int event, GrantNumber number, List<String> seats, String signature) {

    public Grant {
        seats = List.copyOf(seats);
    }
}
