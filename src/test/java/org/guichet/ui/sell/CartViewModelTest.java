package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CartViewModelTest {

    private final Clerk clerk = new Clerk();
    private final CartViewModel cart = clerk.screen.cart();

    @Test
    void totalsAreSumsOfTickets() {
        clerk.screen.sticky().chooseZone("B");
        clerk.enter("2").enter("2E");

        assertThat(cart.totals()).containsExactly(new TotalLine("Sous-total", "118,30\u00a0$"),
                new TotalLine("TPS 5\u00a0%", "5,90\u00a0$"), new TotalLine("TVQ 9,975\u00a0%", "11,80\u00a0$"));
        assertThat(clerk.total()).isEqualTo("136,00\u00a0$");
        assertThat(cart.countProperty().get()).isEqualTo("4\u00a0billets");
    }

    @Test
    void changesThePriceTypeOfARun() {
        clerk.enter("104B3-5");
        cart.retype(cart.rows().getFirst(), 'E');

        assertThat(cart.rows()).singleElement().extracting(CartRow::quantity).isEqualTo("3 × 40,00\u00a0$");
        clerk.screen.undo();
        assertThat(cart.rows()).singleElement().extracting(CartRow::quantity).isEqualTo("3 × 48,00\u00a0$");
    }

    @Test
    void changesOneSeatOfARun() {
        clerk.enter("104B3-5");
        cart.takeApart(cart.rows().getFirst());
        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3", "104 · Rangée B · 4", "104 · Rangée B · 5");
        cart.retype(cart.rows().get(1), 'J');
        assertThat(clerk.total()).isEqualTo("120,00\u00a0$");
        cart.remove(cart.rows().get(2));
        assertThat(clerk.cart()).hasSize(2);
    }

    @Test
    void offersThePriceTypesOfTheZone() {
        clerk.enter("104B3");

        assertThat(cart.types(cart.rows().getFirst())).extracting(TypeChoice::text).containsExactly(
                "Adulte · 48,00\u00a0$", "Étudiant · 40,00\u00a0$", "Jeune · 24,00\u00a0$",
                "Accompagnateur CAL · 0,00\u00a0$");
    }

    @Test
    void flagsASeatThatIsLeftAlone() {
        clerk.enter("104B2");

        assertThat(cart.rows().getFirst().warning()).hasValueSatisfying(
                warning -> assertThat(warning).startsWith("Laisse un siège seul").endsWith(" 1"));
    }

    @Test
    void whatMustBeCheckedIsCheckedBeforePaying() {
        clerk.enter("1A1C");
        clerk.screen.tender().exact();
        assertThat(clerk.noticeKey()).isEqualTo("sale.check.missing");
        assertThat(clerk.sales()).isEmpty();
        CartRow companion = cart.rows().get(1);
        assertThat(companion.needs()).contains("Carte accompagnement loisir vérifiée");
        cart.confirm(companion, true);
        clerk.screen.tender().exact();

        assertThat(clerk.onlySale().tickets()).last()
                .extracting(ticket -> ticket.checked()).isEqualTo("Carte accompagnement loisir vérifiée");
    }

    @Test
    void clearingCanBeUndone() {
        clerk.enter("2").enter("104B3");
        cart.clear();
        assertThat(cart.emptyProperty().get()).isTrue();
        clerk.screen.undo();
        assertThat(clerk.cart()).hasSize(2);
    }
}
