package org.guichet.central;

import java.util.Optional;
import java.util.UUID;
import org.guichet.inventory.Guards;
import org.guichet.kernel.IdSource;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.SeatStates;
import org.guichet.wire.Website;

/** The centre as websites see it, over its books. Safe from any thread; several may share one database. */
public final class WebChannel {

    private final FillBasket fillBasket;
    private final SellOnWeb sellOnWeb;
    private final Centre centre;

    /** @param centre shows seats and catalogue to everybody alike */
    public WebChannel(Books books, SeasonInForce seasons, Centre centre, IdSource ids, Guards guards) {
        OpenShop shop = new OpenShop(books, seasons, guards);
        this.fillBasket = new FillBasket(shop);
        this.sellOnWeb = new SellOnWeb(shop, ids);
        this.centre = centre;
    }

    /** For the website with that token. */
    public Website of(Token token) {
        return new Website() {
            @Override
            public BasketAnswer hold(BasketRequest request) {
                return fillBasket.hold(request);
            }

            @Override
            public Basket release(UUID basket) {
                return fillBasket.release(basket);
            }

            @Override
            public OrderAnswer order(OrderRequest request) {
                return sellOnWeb.order(request, token.name());
            }

            @Override
            public int told(int generation) {
                return sellOnWeb.told(generation, token.name());
            }

            @Override
            public SeatStates seats(int event, String since) {
                return centre.seats(event, since);
            }

            @Override
            public Optional<CatalogueDocument> catalogue(String known) {
                return centre.catalogue(known);
            }
        };
    }
}
