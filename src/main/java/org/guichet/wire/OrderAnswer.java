package org.guichet.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order, or why not.
 *
 * @param order null when nothing was sold
 * @param gone of the seats that were wanted, those that are not to be had any more
 */
public record OrderAnswer(@Nullable Order order, List<String> gone) {

    public OrderAnswer {
        gone = List.copyOf(gone);
    }
}
