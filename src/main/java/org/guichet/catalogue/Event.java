package org.guichet.catalogue;

import java.time.Instant;
import java.util.List;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something people come to see.
 *
 * @param number explicit, 1 to 2,147,483,647, unique for ever: tickets carry it
 * @param subtitle the second line, such as "Série, match 3", or null
 * @param venue code of its venue
 * @param linked numbers of events sold together at the same seats
 * @param terms what the ticket says at its foot
 */
public record Event(int number, Text name, @Nullable Text subtitle, String venue, Instant start, Instant doors,
        SalesWindow window, List<Integer> linked, PriceList priceList, Limits limits, List<Hold> holds, Text terms) {}
