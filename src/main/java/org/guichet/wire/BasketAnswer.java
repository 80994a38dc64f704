package org.guichet.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basket, or why not.
 *
 * @param basket null when nothing is kept
 * @param taken of the seats that were asked for, those that are not to be had; empty when a zone has too few
 */
public record BasketAnswer(@Nullable Basket basket, List<String> taken) {

    public BasketAnswer {
        taken = List.copyOf(taken);
    }
}
