package org.guichet.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.sale.Wicket;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ui.common.Words;
import org.guichet.ui.find.FindViewModel;
import org.guichet.ui.sell.SellViewModel;
import org.guichet.ui.sync.CentreView;
import org.guichet.ui.sync.SyncViewModel;

/** The frame: counter, clock, the state of the world in one pill, language, help. JavaFX thread only. */
public final class ShellViewModel {

    /** What fits on the pill at 1280 pixels. */
    private static final int MOST_CHARACTERS = 50;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Wicket wicket;
    private final Words words;
    private final SellViewModel sell;
    private final FindViewModel find;
    private final SyncViewModel sync;
    private final Supplier<Health> health;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper statusInFull = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper troubled = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty helpOpen = new SimpleBooleanProperty(false);

    public ShellViewModel(Wicket wicket, Words words, SellViewModel sell, FindViewModel find,
            SyncViewModel sync, Supplier<Health> health) {
        this.wicket = wicket;
        this.words = words;
        this.sell = sell;
        this.find = find;
        this.sync = sync;
        this.health = health;
        words.languageProperty().addListener((property, before, now) -> refresh());
        sell.sticky().leftProperty().addListener((property, before, now) -> refresh());
        sell.prints().waitingProperty().addListener((property, before, now) -> refresh());
        sell.prints().failedProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    public Words words() {
        return words;
    }

    public SellViewModel sell() {
        return sell;
    }

    public FindViewModel find() {
        return find;
    }

    public SyncViewModel sync() {
        return sync;
    }

    public void showSync() {
        closeOverlay();
        sync.show();
        refresh();
    }

    public void showSell() {
        sync.hide();
    }

    public String counterName() {
        return words.tell(wicket.name());
    }

    /** Date and hour at the venue. */
    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** The state of the world. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Everything that needs somebody, a line each; empty when nothing does. */
    public ReadOnlyStringProperty statusInFullProperty() {
        return statusInFull.getReadOnlyProperty();
    }

    /** True when the state of the world needs somebody. */
    public ReadOnlyBooleanProperty troubledProperty() {
        return troubled.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty helpOpenProperty() {
        return helpOpen;
    }

    public void switchLanguage() {
        words.speak(words.other());
    }

    public void toggleHelp() {
        find.close();
        helpOpen.set(!helpOpen.get());
    }

    public void toggleFind() {
        helpOpen.set(false);
        find.toggle();
    }

    /** Closes what lies over the screen. True when there was something. */
    boolean closeOverlay() {
        boolean open = helpOpen.get() || find.isOpen();
        helpOpen.set(false);
        find.close();
        return open;
    }

    /** Looks at the clock and the counter's health; called every second. */
    public void refresh() {
        Instant now = wicket.time().now();
        ZoneId zone = wicket.programme().venue(sell.sticky().event()).zone();
        clock.set(words.formats().shortDate(now.atZone(zone).toLocalDate()) + " · " + CLOCK.format(now.atZone(zone)));
        Health state = health.get();
        sync.refresh(state.centre());
        List<Message> troubles = troubles(state);
        troubled.set(!troubles.isEmpty());
        status.set(troubles.isEmpty()
                ? calm(state)
                : shortly(troubles));
        statusInFull.set(troubles.stream().map(words::tell).collect(Collectors.joining("\n")));
    }

    /** As many as there is room for, at least one; the rest is counted. */
    private String shortly(List<Message> troubles) {
        String told = words.tell(troubles.getFirst());
        int shown = 1;
        while (shown < troubles.size()) {
            String longer = told + " · " + words.tell(troubles.get(shown));
            if (longer.length() > MOST_CHARACTERS) {
                return words.tell("shell.status.more", told, troubles.size() - shown);
            }
            told = longer;
            shown++;
        }
        return told;
    }

    private String calm(Health state) {
        int printing = sell.prints().waitingProperty().get();
        Message second = printing > 0
                ? Message.counted("shell.status.printing", printing)
                : Message.of(state.journalVerified() ? "shell.status.verified" : "shell.status.open");
        CentreView centre = state.centre();
        if (centre == null) {
            return words.tell("shell.status.alone", second);
        }
        Message here = Message.counted("shell.status.here",
                wicket.programme().house(sell.sticky().event()).count(SeatState.MINE));
        return words.tell(centre.line() == Line.ONLINE ? "shell.status.online" : "shell.status.seeking",
                centre.waiting() > 0 ? Message.counted("shell.status.waiting", centre.waiting()) : here);
    }

    /** Being cut off stops no sale, yet everybody should see it; being refused by the centre is for the manager. */
    private static List<Message> troubles(CentreView centre) {
        List<Message> troubles = new ArrayList<>(line(centre));
        if (centre.unseen().contradictions() > 0) {
            troubles.add(Message.counted("shell.status.tasks", centre.unseen().contradictions()));
        }
        if (centre.unseen().messages() > 0) {
            troubles.add(Message.counted("shell.status.messages", centre.unseen().messages()));
        }
        if (centre.isClockWrong()) {
            troubles.add(Message.of("shell.status.clock-apart", centre.ahead().abs().toMinutes()));
        }
        return troubles;
    }

    private static List<Message> line(CentreView centre) {
        Message waiting = Message.counted("shell.status.waiting", centre.waiting());
        return switch (centre.line()) {
            case UNKNOWN, ONLINE -> List.of();
            case OFFLINE -> List.of(Message.lasting("shell.status.offline", centre.since()), waiting);
            case SWITCHED_OFF -> List.of(Message.of("shell.status.switched-off"), waiting);
            case FENCED -> List.of(Message.of("shell.status.fenced"));
        };
    }

    private List<Message> troubles(Health state) {
        List<Message> troubles = new ArrayList<>();
        if (state.centre() != null) {
            troubles.addAll(troubles(state.centre()));
        }
        int failed = sell.prints().failedProperty().get();
        if (failed > 0) {
            troubles.add(Message.counted("shell.status.print-failed", failed));
        }
        if (state.viewBehind()) {
            troubles.add(Message.of("shell.status.view-behind"));
        }
        if (state.diskNearlyFull()) {
            troubles.add(Message.of("shell.status.disk"));
        }
        if (state.clockWentBack()) {
            troubles.add(Message.of("shell.status.clock"));
        }
        if (state.mirrorBehind()) {
            troubles.add(Message.of("shell.status.mirror"));
        }
        return troubles;
    }
}
