package org.guichet.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guichet.kernel.Language;
import org.guichet.sale.CartLine;
import org.guichet.sale.Checkout;
import org.guichet.sale.Tender;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {

    private final CounterInMemory counter = new CounterInMemory();
    private final Words words = new Words(Language.FR);
    private final FindTargets target = new FindTargets();
    private final List<String> done = new ArrayList<>();
    private final FindViewModel find = new FindViewModel(counter.wicket, words,
            new TaskRunner(Runnable::run, Runnable::run), target,
            List.of(new Act("find.act.reprint", "shell.help.reprint.key", () -> done.add("reprint")),
                    new Act("find.act.help", "", () -> done.add("help"))));

    @BeforeEach
    void open() {
        find.toggle();
    }

    @Test
    void beginsWithEverythingThatCanBeDone() {
        assertThat(titles()).containsExactly("Réimprimer la dernière vente", "Aide\u00a0: toutes les touches");
    }

    @Test
    void findsSeatsByTheirLabel() {
        find.queryProperty().set("104b3-4");
        assertThat(titles()).containsExactly("104 · B · 3", "104 · B · 4");
        find.choose(find.findings().get(1));

        assertThat(target.places).containsExactly(counter.place(CounterInMemory.GAME_3, "104", "B", "4"));
        assertThat(find.isOpen()).isFalse();
    }

    @Test
    void findsOwnSales() {
        sell();
        find.queryProperty().set("G2-0");
        assertThat(titles()).containsExactly("Vente G2-000001 · 1\u00a0billet · 48,00\u00a0$");
        find.choose(find.findings().getFirst());

        assertThat(target.sales).containsExactly("G2-000001");
    }

    @Test
    void saysThatASaleIsVoid() {
        sell();
        counter.wicket.voidLastSale().voidSale(counter.records.last().orElseThrow().entry().id(), "test");
        find.queryProperty().set("G2-000001");

        assertThat(titles()).singleElement().asString().endsWith("annulée");
    }

    @Test
    void findsActsWithoutAccents() {
        find.queryProperty().set("reimp");
        find.choose(find.findings().getFirst());

        assertThat(done).containsExactly("reprint");
    }

    @Test
    void speaksTheLanguageOfTheMoment() {
        find.queryProperty().set("rep");
        words.speak(Language.EN);

        assertThat(find.findings()).extracting(Finding::title, Finding::badge)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Reprint the last sale", "Ctrl\u00a0P"));
    }

    private List<String> titles() {
        return find.findings().stream().map(Finding::title).toList();
    }

    private void sell() {
        counter.wicket.cart().add(List.of(new CartLine(CounterInMemory.GAME_3,
                counter.place(CounterInMemory.GAME_3, "104", "B", "3"), 'A', false)));
        counter.wicket.cart().sold(counter.wicket.sellSeats().sell(Checkout.of(counter.wicket.cart(),
                List.of(new Tender.Cash(counter.wicket.cart().total())), Language.FR)));
    }
}
