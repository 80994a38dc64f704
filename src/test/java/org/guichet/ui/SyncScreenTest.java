package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ui.shell.Health;
import org.guichet.ui.sync.CentreView;
import org.guichet.ui.sync.Task;
import org.guichet.wire.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The Sync screen under real keys and a real mouse, and what is read on it. */
@ExtendWith(ApplicationExtension.class)
class SyncScreenTest {

    private static final Instant SOLD_AT = Instant.parse("2027-05-01T13:12:00Z");

    private Hands hands;

    @Start
    void open(Stage stage) {
        hands = new Hands(stage);
        hands.harness.desk.findings.addAll(List.of(
                Finding.green("journal", "doctor.journal.verified", 4_212L),
                Finding.red("clock", Message.of("doctor.clock.ahead", "2027-05-01 09:31:41 America/Toronto", 7L),
                        Message.of("doctor.clock.set")),
                Finding.green("disk", "doctor.disk.good", "/home/guichet/.local/share/guichet", "ext4", 81_204L, "1"),
                Finding.red("printer", Message.counted("doctor.printer.failed", 2),
                        Message.of("doctor.printer.again")),
                Finding.green("grants", "doctor.grants.good", 1_877),
                Finding.yellow("sync", Message.of("doctor.sync.offline", 14L), Message.of("doctor.sync.network")),
                Finding.green("keys", "doctor.keys.good", "keys")));
    }

    private void stands(CentreView centre) {
        hands.act(() -> hands.harness.health = new Health(true, false, false, false, false, centre));
    }

    /** As the desk counts what was put there. */
    private void standsOnlineWith(Task... tasks) {
        hands.act(() -> {
            List.of(tasks).forEach(hands.harness.desk::put);
            CentreView line = centre(Line.ONLINE, "", 0);
            hands.harness.health = new Health(true, false, false, false, false,
                    new CentreView(line.line(), line.since(), 0, null, 0, 0, "", Duration.ZERO,
                            hands.harness.desk.unseen()));
        });
    }

    private static Task.Message said(String fr, String en) {
        return new Task.Message(new Notice.Message(fr, en), SOLD_AT, false);
    }

    private static CentreView centre(Line line, String why, int tasks) {
        return new CentreView(line, Duration.ofMinutes(14), line == Line.ONLINE ? 0 : 37,
                new CentreView.Batch(SOLD_AT, 12, Duration.ofMillis(184)), 41, 43, why, Duration.ofMinutes(7),
                new CentreView.Unseen(tasks, 0, tasks));
    }

    private void openScreen() {
        hands.alt(KeyCode.S);
        hands.await(() -> hands.shown().contains(hands.harness.words.tell("sync.title")));
    }

    private boolean isSelling() {
        return FxThread.ask(hands.node(".sell")::isVisible) && hands.entry().isFocused();
    }

    private SaleEntry sell() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);
        return hands.sale(1);
    }

    private void contradict(String why) {
        SaleEntry sale = sell();
        Recorded<SaleEntry> recorded = new Recorded<>(new CounterId(2, 1), 5, SOLD_AT, 0, Hash.NONE, sale);
        hands.act(() -> hands.harness.desk.contradict(recorded, why));
    }

    @Test
    void aKeyOpensItAndEscapeComesBack() {
        openScreen();
        assertThat(isSelling()).isFalse();
        assertThat(hands.shown()).contains("Guichet autonome", "Rien à régler");
        hands.press(KeyCode.ESCAPE);
        hands.await(this::isSelling);
        openScreen();
        hands.press(KeyCode.ENTER); // the button that leads back has the focus
        hands.await(this::isSelling);
    }

    @Test
    void theMouseOpensItOnThePill() {
        hands.click(".status");
        hands.await(() -> hands.shown().contains("Rien à régler"));
        hands.click("#sellTab");
        hands.await(this::isSelling);
    }

    @Test
    void aCustomerIsServedWithoutLeavingItFirst() {
        openScreen();
        hands.press(KeyCode.DIGIT2);
        hands.await(this::isSelling);
        assertThat(hands.entry().getText()).isEqualTo("2");
        hands.press(KeyCode.ENTER);
        assertThat(hands.cart()).hasSize(2);
        openScreen();
        hands.press(KeyCode.F9);
        hands.sale(1);
        hands.await(this::isSelling);
    }

    @Test
    void theLineIsCutAndBroughtBackByKeys() {
        stands(centre(Line.ONLINE, "", 0));
        openScreen();
        hands.await(() -> hands.shown().contains("En ligne"));
        hands.press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("Passer hors ligne");
        hands.press(KeyCode.ENTER);
        assertThat(hands.harness.desk.acts).contains("offline");

        stands(centre(Line.SWITCHED_OFF, "", 0));
        hands.await(() -> hands.shown().contains("Hors ligne par choix depuis 14\u00a0min"));
        assertThat(focused()).isEqualTo("Rétablir la ligne");
        hands.press(KeyCode.SPACE);
        assertThat(hands.harness.desk.acts).endsWith("online");
        assertThat(hands.cart()).as("Space took no seat").isEmpty();
    }

    @Test
    void aLineThatIsDownIsTriedAtOnce() {
        stands(centre(Line.OFFLINE, "", 0));
        openScreen();
        hands.await(() -> hands.shown().contains("Hors ligne depuis 14\u00a0min"));
        assertThat(hands.shown()).contains("37 écritures", "12 écritures à 9\u00a0h\u00a012, en 184\u00a0ms",
                "n°\u00a041 reçu, 43 à lire au central");
        hands.press(KeyCode.TAB, KeyCode.ENTER);
        assertThat(hands.harness.desk.acts).endsWith("online");
        hands.press(KeyCode.TAB, KeyCode.ENTER);
        assertThat(hands.harness.desk.acts).endsWith("offline");
    }

    @Test
    void aContradictionIsATaskUntilItWasSeen() {
        contradict("not-held");
        SaleEntry sale = hands.sales().getLast();
        stands(centre(Line.ONLINE, "", 1));
        openScreen();
        hands.await(() -> hands.shown().stream().anyMatch(text -> text.startsWith("Vente " + sale.number())));
        assertThat(hands.shown()).contains(sale.tickets().stream()
                .map(ticket -> ticket.section() + " " + ticket.row() + " " + ticket.number())
                .collect(Collectors.joining(", ")));
        assertThat(hands.shown()).anyMatch(text -> text.startsWith("→ Le billet imprimé reste valable."));
        hands.press(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).isEqualTo("Vu");
        hands.press(KeyCode.ENTER);
        hands.await(() -> hands.shown().contains("Rien à régler"));
        assertThat(hands.shown()).contains("1 déjà vu");
        assertThat(focused()).as("the focus stays on the screen").startsWith("Retour");
    }

    @Test
    void aMessageOfTheHouseIsOnThePillAndOnTheScreenUntilItIsPutAway() {
        standsOnlineWith(said("Match retardé de 30 minutes.", "Game delayed by 30 minutes."),
                said("Portes 3 et 4 fermées.", "Doors 3 and 4 closed."));
        hands.await(() -> hands.shown().contains("2 messages à lire"));
        openScreen();
        hands.await(() -> hands.shown().contains("Match retardé de 30 minutes."));
        hands.press(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).isEqualTo("Vu");
        hands.press(KeyCode.ENTER);
        hands.await(() -> !hands.shown().contains("Match retardé de 30 minutes."));
        standsOnlineWith();
        hands.await(() -> hands.shown().contains("1 message à lire"));
        hands.alt(KeyCode.G);
        hands.await(() -> hands.shown().contains("Doors 3 and 4 closed."));
    }

    @Test
    void whatWasAskedBackIsToldWithWhatCameOfIt() {
        standsOnlineWith(new Task.Recall(CounterInMemory.GAME_3, "B", 12, 8, 8, SOLD_AT, false),
                new Task.Recall(CounterInMemory.GAME_4, "A", 1, 0, 20, SOLD_AT, false));
        openScreen();
        hands.await(() -> hands.shown().contains("Demandés\u00a0: 12. 8 sièges ont été rendus."));
        assertThat(hands.shown()).contains(
                "Le siège redemandé n’a pas été rendu\u00a0: ce guichet a besoin de ce qu’il lui reste."
                        + " En tout depuis l’ouverture\u00a0: 20.")
                .anyMatch(text -> text.endsWith("· Zone B"));
        hands.press(KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        hands.await(() -> !hands.shown().contains("Demandés\u00a0: 12. 8 sièges ont été rendus."));
    }

    @Test
    void aWishForAnEventOfAnotherSeasonBearsItsNumber() {
        standsOnlineWith(new Task.Recall(9_999, "B", 12, 0, 0, SOLD_AT, false));
        openScreen();
        hands.await(() -> hands.shown().stream().anyMatch(text -> text.contains("9999 · Zone B")));
    }

    @Test
    void aLaterSeasonStaysUntilTheNextStart() {
        standsOnlineWith(new Task.LaterSeason());
        openScreen();
        hands.await(() -> hands.shown().contains("Une nouvelle saison est arrivée"));
        assertThat(hands.shown()).doesNotContain("Vu", "Rien à régler");
        hands.press(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).as("nothing to press there").isEqualTo("Vérifier");
    }

    @Test
    void theBoardTellsStateAndRemedyInWords() {
        openScreen();
        hands.await(() -> hands.shown().contains("Imprimante"));
        assertThat(hands.shown()).contains("prêt", "à surveiller", "à régler", "2 billets ne sont pas sortis.",
                "→ Mettez l’horloge à l’heure, de préférence par le réseau.");
        int looks = looks();
        hands.act(() -> hands.harness.desk.findings.clear());
        hands.click("#lookButton");
        hands.await(() -> looks() > looks);
        hands.await(() -> !hands.shown().contains("Imprimante"));
    }

    private int looks() {
        return (int) hands.harness.desk.acts.stream().filter("looked"::equals).count();
    }

    @Test
    void aWrongClockIsSaidAndSellsOn() {
        stands(centre(Line.ONLINE, "", 0));
        openScreen();
        hands.await(() -> hands.shown().contains(
                "L’horloge avance de 7\u00a0min sur celle du central. Vendez, et faites-la mettre à l’heure."));
        hands.press(KeyCode.ESCAPE);
        sell();
    }

    @Test
    void anEntryThatIsNoSaleAndAWordOfTomorrowAreToldToo() {
        Recorded<ReturnEntry> back = new Recorded<>(new CounterId(2, 1), 9, SOLD_AT, 0, Hash.NONE,
                new ReturnEntry(CounterInMemory.GAME_3, new GrantNumber(1, 1), List.of("x")));
        hands.act(() -> hands.harness.desk.contradict(back, "tomorrow"));
        openScreen();
        stands(centre(Line.FENCED, "fork", 1));
        hands.await(() -> hands.shown().stream().anyMatch(text -> text.startsWith("Écriture n°\u00a09 du journal")));
        assertThat(hands.shown()).contains("Le central a mis cette écriture de côté (tomorrow).");
        assertThat(hands.shown()).anyMatch(text -> text.startsWith("Une copie des données de ce guichet a vendu"));
        assertThat(FxThread.ask(hands.node("#lineButton")::isVisible))
                .as("nothing to press").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "1280,800", "1366,768"})
    void nothingIsCutShortInEitherLanguage(int width, int height) {
        contradict("not-held");
        standsOnlineWith(new Task.LaterSeason(), said("Match retardé de 30 minutes.", "Game delayed by 30 minutes."),
                new Task.Recall(CounterInMemory.GAME_3, "B", 12, 8, 48, SOLD_AT, false));
        hands.act(() -> {
            hands.harness.stage.setWidth(width);
            hands.harness.stage.setHeight(height);
        });
        for (CentreView centre : new CentreView[]{null, centre(Line.ONLINE, "", 0), centre(Line.OFFLINE, "busy", 1),
            centre(Line.SWITCHED_OFF, "", 1), centre(Line.FENCED, "fork", 1)}) {
            String state = (centre == null ? "alone" : centre.line().name()) + " " + width;
            stands(centre);
            openScreen();
            for (Language language : List.of(Language.FR, Language.EN)) {
                hands.act(() -> hands.harness.words.speak(language));
                hands.await(() -> hands.shown().contains(hands.harness.words.tell("doctor.check.printer")));
                assertThat(Texts.clipped(hands.harness.scene.getRoot())).as(state + " " + language).isEmpty();
                assertThat(Texts.outside(hands.harness.scene.getRoot())).as(state + " " + language).isEmpty();
            }
            hands.act(() -> hands.harness.words.speak(Language.FR));
            hands.press(KeyCode.ESCAPE);
        }
    }

    private String focused() {
        return ((Button) hands.harness.scene.getFocusOwner()).getText();
    }
}
