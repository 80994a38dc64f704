package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;

import org.guichet.sale.CartLine;

/**
 * A row of the cart as it is shown: seats that are read aloud together.
 *
 * @param colour of the price zone, 0xRRGGBB
 * @param title section, row and seats, as read aloud
 * @param event name and date, when the cart holds more than one event
 * @param type name of the price type
 * @param quantity such as {@code 2 × 38,00 $}
 * @param amount of the whole row
 * @param warning something about these seats that the clerk should know
 * @param needs what is to be checked before paying
 * @param checked true when that was done
 */
public record CartRow(List<CartLine> lines, int colour, String title, Optional<String> event, String type,
        String quantity, String amount, Optional<String> warning, Optional<String> needs, boolean checked) {

    public CartRow {
        lines = List.copyOf(lines);
    }

    boolean holds(CartLine line) {
        return lines.stream().anyMatch(own -> own.event() == line.event() && own.place() == line.place());
    }
}
