package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.Language;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final SmallHouse house = new SmallHouse();

    @Test
    void tellsItsStateWhileTheJournalIsBeingWritten() {
        house.ledger.record(next -> {
            assertThat(CompletableFuture.supplyAsync(house.ledger::isViewBehind).orTimeout(20, TimeUnit.SECONDS).join())
                    .isFalse();
            return new ParkedEntry(house.cart.id(), "", List.of(), Language.FR);
        });

        assertThat(house.records.parked()).isEmpty();
    }
}
