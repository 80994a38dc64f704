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
import org.guichet.kernel.Message;
import org.guichet.sale.Wicket;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ui.common.Words;
import org.guichet.ui.find.FindViewModel;
import org.guichet.ui.sell.SellViewModel;

/** The frame: counter, clock, the state of the world in one pill, language, help. JavaFX thread only. */
public final class ShellViewModel {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Wicket wicket;
    private final Words words;
    private final SellViewModel sell;
    private final FindViewModel find;
    private final Supplier<Health> health;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper troubled = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty helpOpen = new SimpleBooleanProperty(false);

    public ShellViewModel(Wicket wicket, Words words, SellViewModel sell, FindViewModel find,
            Supplier<Health> health) {
        this.wicket = wicket;
        this.words = words;
        this.sell = sell;
        this.find = find;
        this.health = health;
        words.languageProperty().addListener((property, before, now) -> refresh());
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
        List<Message> troubles = troubles(state);
        troubled.set(!troubles.isEmpty());
        status.set(troubles.isEmpty()
                ? calm(state)
                : troubles.stream().map(words::tell).collect(Collectors.joining(" · ")));
    }

    private String calm(Health state) {
        int printing = sell.prints().waitingProperty().get();
        Message second = printing > 0
                ? Message.counted("shell.status.printing", printing)
                : Message.of(state.journalVerified() ? "shell.status.verified" : "shell.status.open");
        Health.Centre centre = state.centre();
        if (centre == null) {
            return words.tell("shell.status.alone", second);
        }
        return words.tell(centre.line() == Line.ONLINE ? "shell.status.online" : "shell.status.seeking",
                centre.waiting() > 0 ? Message.counted("shell.status.waiting", centre.waiting()) : second);
    }

    /** Being cut off stops no sale, yet everybody should see it; being refused by the centre is for the manager. */
    private static List<Message> troubles(Health.Centre centre) {
        Message waiting = Message.counted("shell.status.waiting", centre.waiting());
        return switch (centre.line()) {
            case UNKNOWN, ONLINE -> List.of();
            case OFFLINE -> List.of(Message.of("shell.status.offline", centre.since().toMinutes()), waiting);
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
        return troubles;
    }
}
