package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryLineViewModelTest {

    private final Clerk clerk = new Clerk();

    @Test
    void aScannersBurstIsNeverGrammar() {
        clerk.type("2");
        clerk.counter.time.gapMillis(8);
        // the first character of a burst may come any time after the clerk's last key
        clerk.type("104B1-1212345678").enter();

        assertThat(clerk.cart()).isEmpty();
        assertThat(clerk.noticeKey()).isEqualTo("sell.scan.unknown");
        assertThat(clerk.sales()).isEmpty();
    }

    @Test
    void whatTheClerkTypedBeforeAScanStays() {
        clerk.type("2E");
        clerk.counter.time.gapMillis(100);
        clerk.type("9");
        clerk.counter.time.gapMillis(5);
        clerk.type("8765432109").enter();

        assertThat(clerk.screen.line().text()).isEqualTo("2E");
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void aScannedSaleNumberIsLookedUp() {
        clerk.enter("2");
        clerk.screen.tender().exact();
        clerk.counter.time.gapMillis(5);
        clerk.type("G2-000001").enter();

        assertThat(clerk.notice()).contains("G2-000001", "2\u00a0billets", "96,00\u00a0$");
        assertThat(clerk.sales()).hasSize(1);
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void aScanWithoutAnEndEndsByItself() {
        clerk.counter.time.gapMillis(5);
        clerk.type("QRCODE1234567");
        clerk.screen.settle();
        assertThat(clerk.noticeKey()).as("it may go on").isEmpty();
        clerk.counter.time.gapMillis(200);
        clerk.screen.settle();

        assertThat(clerk.noticeKey()).isEqualTo("sell.scan.unknown");
        clerk.enter("2");
        assertThat(clerk.cart()).hasSize(1);
    }

    @Test
    void fastFingersAreNoScanner() {
        clerk.counter.time.gapMillis(31);
        clerk.enter("104B3-5,8-9");

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3–5", "104 · Rangée B · 8–9");
    }

    @Test
    void sevenFastCharactersAreNoScan() {
        clerk.counter.time.gapMillis(5);
        clerk.type("104B3-4");

        assertThat(clerk.screen.line().text()).isEqualTo("104B3-4");
    }

    @Test
    void aScanIntoAnAmountLeavesTheAmount() {
        clerk.enter("2");
        clerk.screen.tender().cash();
        clerk.type("12");
        clerk.counter.time.gapMillis(200);
        clerk.type("0");
        clerk.counter.time.gapMillis(5);
        clerk.type("123456789012").enter();

        assertThat(clerk.screen.tender().typedProperty().get()).isEqualTo("12");
        assertThat(clerk.sales()).isEmpty();
    }
}
