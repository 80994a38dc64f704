package org.guichet.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.guichet.i18n.Formats;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.find.FindTargets;
import org.guichet.ui.find.FindViewModel;
import org.guichet.ui.sell.SellViewModel;
import org.guichet.ui.sync.CentreView;
import org.guichet.ui.sync.SyncDeskInMemory;
import org.guichet.ui.sync.SyncViewModel;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

    private final CounterInMemory counter = new CounterInMemory();
    private final Words words = new Words(Language.FR);
    private final TaskRunner tasks = new TaskRunner(Runnable::run, Runnable::run);
    private final SellViewModel sell = new SellViewModel(counter.wicket, counter.printer, words, tasks);
    private final FindViewModel find = new FindViewModel(counter.wicket, words, tasks, new FindTargets(), List.of());
    private Health health = new Health(true, false, false, false);
    private final ShellViewModel shell = new ShellViewModel(counter.wicket, words, sell, find,
            new SyncViewModel(counter.wicket, words, tasks, new SyncDeskInMemory(), () -> sell.sticky().event()),
            () -> health);

    @Test
    void isCalmWhenAllIsWell() {
        assertThat(shell.statusProperty().get()).isEqualTo("Guichet autonome · journal vérifié");
        assertThat(shell.troubledProperty().get()).isFalse();
    }

    @Test
    void saysHowManyTicketsTheDeadPrinterOwes() {
        counter.printer.breakDown();
        sell();

        assertThat(shell.troubledProperty().get()).isTrue();
        assertThat(shell.statusProperty().get()).isEqualTo("Impression en panne\u00a0: 2\u00a0billets");
        words.speak(Language.EN);
        assertThat(shell.statusProperty().get()).isEqualTo("Printing failed: 2\u00a0tickets");
    }

    @Test
    void saysThatSearchesAreOldWhenTheViewFellBehind() {
        health = new Health(true, true, false, false);
        shell.refresh();

        assertThat(shell.statusProperty().get()).contains("ventes sauves");
        assertThat(shell.troubledProperty().get()).isTrue();
    }

    @Test
    void saysWhatTheMachineLacks() {
        health = new Health(true, false, true, true);
        shell.refresh();

        assertThat(shell.statusProperty().get()).isEqualTo("Disque presque plein · L’horloge a reculé");

        health = new Health(true, false, false, false, true, null);
        shell.refresh();
        assertThat(shell.statusProperty().get()).isEqualTo("Le miroir du journal ne suit plus (clé USB ou partage)");
    }

    @Test
    void tellsHowTheCounterStandsWithItsCentre() {
        health = enrolled(Line.ONLINE, 0);
        shell.refresh();
        assertThat(shell.statusProperty().get()).isEqualTo("En ligne · " + Formats.in(Language.FR)
                .number(counter.wicket.programme().house(CounterInMemory.GAME_3).count(SeatState.MINE))
                + " sièges à vendre ici");
        assertThat(shell.troubledProperty().get()).isFalse();

        health = enrolled(Line.OFFLINE, 37);
        shell.refresh();
        assertThat(shell.statusProperty().get()).isEqualTo("Hors ligne depuis 14\u00a0min · 37 écritures à envoyer");
        assertThat(shell.troubledProperty().get()).isTrue();
        words.speak(Language.EN);
        assertThat(shell.statusProperty().get()).isEqualTo("Offline for 14\u00a0min · 37 entries to send");

        health = enrolled(Line.FENCED, 1);
        shell.refresh();
        assertThat(shell.statusProperty().get()).contains("call the manager");
    }

    @Test
    void saysWhatNeedsAPerson() {
        health = new Health(true, false, false, false, false,
                new CentreView(Line.ONLINE, Duration.ZERO, 0, null, 0, 0, "",
                        Duration.ofMinutes(-7), new CentreView.Unseen(1, 2, 3)));
        shell.refresh();
        assertThat(shell.statusProperty().get()).isEqualTo("1 vente à régler · 2 messages à lire · +1");
        assertThat(shell.troubledProperty().get()).isTrue();
        assertThat(shell.statusInFullProperty().get()).contains("L’horloge diffère de 7\u00a0min");
    }

    @Test
    void aLineThatWentDownJustNowCountsNoMinutes() {
        health = new Health(true, false, false, false, false, CentreView.of(Line.OFFLINE, Duration.ofSeconds(59), 1));
        shell.refresh();
        assertThat(shell.statusProperty().get()).isEqualTo("Tout juste hors ligne · 1 écriture à envoyer");
    }

    private static Health enrolled(Line line, long waiting) {
        return new Health(true, false, false, false, false, CentreView.of(line, Duration.ofMinutes(14), waiting));
    }

    @Test
    void tellsTheTimeOfTheVenue() {
        assertThat(shell.clockProperty().get()).isEqualTo("sam. 1er mai 2027 · 09:29:41");
    }

    @Test
    void showsOneThingAtATimeOverTheScreen() {
        shell.toggleHelp();
        shell.toggleFind();
        assertThat(shell.helpOpenProperty().get()).isFalse();
        assertThat(find.isOpen()).isTrue();
        assertThat(shell.closeOverlay()).isTrue();
        assertThat(shell.closeOverlay()).isFalse();
    }

    private void sell() {
        sell.type('2');
        sell.line().textProperty().set("2");
        sell.enter();
        sell.tender().exact();
    }
}
