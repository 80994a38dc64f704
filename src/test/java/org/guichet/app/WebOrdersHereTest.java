package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Refusal;
import org.guichet.wire.Notice;
import org.guichet.wire.Unreachable;
import org.junit.jupiter.api.Test;

/** What a counter that cannot ask may print. */
class WebOrdersHereTest {

    private static final Notice.WebOrder ORDER = new Notice.WebOrder("7KQ4X-M2P9D", Language.FR, List.of());

    private final AtomicInteger generation = new AtomicInteger(1);
    private final WebOrdersHere orders = new WebOrdersHere(new CounterId(2, 1), request -> {
        throw new Unreachable("no line");
    }, () -> false, generation::get);

    @Test
    void whatWasToldIsPrintedWithoutALineUntilTheCentreWasPutBack() {
        orders.hear(ORDER, Instant.EPOCH);
        assertThat(orders.find(ORDER.reference())).contains(ORDER);
        assertThat(orders.take(ORDER.reference())).isEqualTo(ORDER);

        generation.set(2);
        assertThat(orders.find(ORDER.reference())).isEmpty();
        assertThatThrownBy(() -> orders.take(ORDER.reference())).isInstanceOf(Refusal.class);

        orders.hear(ORDER, Instant.EPOCH);
        assertThat(orders.take(ORDER.reference())).as("told again by the centre as it is now").isEqualTo(ORDER);
    }

    @Test
    void whatWasToldBeforeThisStartCountsAsOfItsOwnTime() {
        generation.set(2);
        orders.hear(ORDER, 1);
        assertThat(orders.find(ORDER.reference())).isEmpty();
        orders.hear(ORDER, 2);
        assertThat(orders.take(ORDER.reference())).isEqualTo(ORDER);
    }
}
