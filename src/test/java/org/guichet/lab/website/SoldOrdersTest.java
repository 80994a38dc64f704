package org.guichet.lab.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.SeatStates;
import org.guichet.wire.Unreachable;
import org.guichet.wire.Website;
import org.junit.jupiter.api.Test;

class SoldOrdersTest {

    private static final Instant AT = Instant.parse("2026-11-24T18:00:00Z");

    private final List<String> heard = new ArrayList<>();
    private final Takings takings = new Takings(order -> {});
    private int generation = 1;
    private boolean deaf;

    private final Website centre = new Website() {
        @Override
        public BasketAnswer hold(BasketRequest request) {
            throw new AssertionError();
        }

        @Override
        public Basket release(UUID basket) {
            throw new AssertionError();
        }

        @Override
        public OrderAnswer order(OrderRequest request) {
            if (deaf) {
                throw new Unreachable("deaf");
            }
            OrderRequest.Before before = java.util.Objects.requireNonNull(request.before());
            heard.add(before.reference());
            return new OrderAnswer(
                    new Order(before.reference(), request.event(), List.of(), Money.cad(0), before.at()), List.of());
        }

        @Override
        public int told(int said) {
            heard.add("told " + said);
            return generation;
        }

        @Override
        public SeatStates seats(int event, String since) {
            throw new AssertionError();
        }

        @Override
        public Optional<CatalogueDocument> catalogue(String known) {
            throw new AssertionError();
        }
    };

    private static OrderRequest request(int number) {
        return new OrderRequest(new UUID(0, number), 1, null, List.of(), 0, Language.FR, List.of());
    }

    private static Order order(String reference) {
        return new Order(reference, 1, List.of(), Money.cad(0), AT);
    }

    @Test
    void allAreToldAgainBeforeItIsSaidSo() {
        SoldOrders sold = new SoldOrders(centre, takings);
        sold.add(request(1), order("AAAAA-AAAAA"));
        sold.add(request(2), order("BBBBB-BBBBB"));
        sold.tellAgain();
        assertThat(heard).as("the books are what they were").containsExactly("told 0", "told 0");

        generation = 2;
        deaf = true;
        assertThatThrownBy(sold::tellAgain).isInstanceOf(Unreachable.class);
        deaf = false;
        heard.clear();
        sold.tellAgain();
        sold.tellAgain();
        assertThat(heard).containsExactly("told 0", "AAAAA-AAAAA", "BBBBB-BBBBB", "told 2", "told 0");
        assertThat(takings.errors()).isZero();
    }

    @Test
    void whoOpensAfterTheRestoreSaysNothingForThoseBefore() {
        generation = 2;
        SoldOrders sold = new SoldOrders(centre, takings);
        sold.tellAgain();

        assertThat(heard).containsOnly("told 0");
    }
}
