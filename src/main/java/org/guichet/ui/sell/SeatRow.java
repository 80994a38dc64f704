package org.guichet.ui.sell;

import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** A seat of the list; a double click puts it into the cart or out of it. */
final class SeatRow extends TableRow<Integer> {

    private static final PseudoClass IN_CART = PseudoClass.getPseudoClass("in-cart");

    private final SeatListViewModel seats;

    SeatRow(SeatListViewModel seats, Consumer<int[]> toggled) {
        this.seats = seats;
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
                toggled.accept(new int[]{getItem()});
            }
        });
    }

    @Override
    protected void updateItem(Integer place, boolean empty) {
        super.updateItem(place, empty);
        pseudoClassStateChanged(IN_CART, !empty && place != null && seats.seat(place).inCart());
    }
}
