package org.guichet.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats, or why not.
 *
 * @param grant null when nothing was granted
 * @param taken of the seats that were asked for, those that are not to be had
 */
public record GrantAnswer(@Nullable Grant grant, List<TakenSeat> taken) {

    public GrantAnswer {
        taken = List.copyOf(taken);
    }
}
