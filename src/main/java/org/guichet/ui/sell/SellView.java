package org.guichet.ui.sell;

import javafx.scene.Parent;
import org.guichet.ui.common.FxmlFile;
import org.guichet.ui.common.Screens;
import org.guichet.ui.common.Words;
import org.guichet.ui.seatmap.SeatMap;

/** Puts the sell screen together. JavaFX thread only. */
public final class SellView {

    private SellView() {}

    public static Parent load(SellViewModel screen, SeatMap map) {
        Words words = screen.words();
        Parent tender = Screens.load(FxmlFile.TENDER, words, new TenderController(screen.tender(), screen.cart()));
        Parent cart = Screens.load(FxmlFile.CART, words, new CartController(screen, tender));
        return Screens.load(FxmlFile.SELL, words, new SellController(screen, map, cart));
    }
}
