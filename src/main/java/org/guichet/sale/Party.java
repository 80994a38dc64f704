package org.guichet.sale;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people of which price type sit together.
 *
 * @param quantities at least one, in the order typed
 */
public record Party(List<Quantity> quantities) {

    /** So many of one price type. */
    public record Quantity(int count, char type) {}

    public Party {
        quantities = List.copyOf(quantities);
    }

    public static Party of(int count, char type) {
        return new Party(List.of(new Quantity(count, type)));
    }

    public int size() {
        return quantities.stream().mapToInt(Quantity::count).sum();
    }

    /** The price type of each person, in order. */
    public List<Character> types() {
        List<Character> types = new ArrayList<>();
        quantities.forEach(quantity -> {
            for (int i = 0; i < quantity.count(); i++) {
                types.add(quantity.type());
            }
        });
        return types;
    }
}
