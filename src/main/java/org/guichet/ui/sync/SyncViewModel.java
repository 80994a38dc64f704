package org.guichet.ui.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.catalogue.PriceZone;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.sale.Wicket;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.jspecify.annotations.Nullable;

/** The Sync screen: tells, and lets the clerk cut and try the line. Nothing is looked at while it is not shown. JavaFX thread only. */
public final class SyncViewModel {

    /** The machine is looked at again after this long. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Wicket wicket;
    private final Words words;
    private final TaskRunner watch;
    private final SyncDesk desk;
    private final IntSupplier event;
    private final LineWords lineWords;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<LineWords.Told> line;
    private final ReadOnlyStringWrapper eventName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lookedAt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seen = new ReadOnlyStringWrapper("");
    private final ObservableList<Stock> stocks = FXCollections.observableArrayList();
    private final ObservableList<TaskCard> tasks = FXCollections.observableArrayList();
    private final ObservableList<Lamp> lamps = FXCollections.observableArrayList();
    private @Nullable CentreView centre;
    private List<Task> known = List.of();
    /** As of what was read; -1 to read again. */
    private long read = -1;
    private List<Finding> findings = List.of();
    private Instant looked = Instant.MIN;
    private boolean looking;

    /**
     * Seats of a price zone here.
     *
     * @param colour on the map, 0xRRGGBB
     */
    record Stock(String zone, int colour, String here, String sold, boolean none) {}

    /** @param watch runs what takes seconds, on a thread that nobody sells on */
    public SyncViewModel(Wicket wicket, Words words, TaskRunner watch, SyncDesk desk, IntSupplier event) {
        this.wicket = wicket;
        this.words = words;
        this.watch = watch;
        this.desk = desk;
        this.event = event;
        this.lineWords = new LineWords(words);
        this.line = new ReadOnlyObjectWrapper<>(lineWords.tell(null, zone()));
        words.languageProperty().addListener((property, before, now) -> tell());
    }

    public Words words() {
        return words;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    ReadOnlyObjectProperty<LineWords.Told> lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyStringProperty eventNameProperty() {
        return eventName.getReadOnlyProperty();
    }

    /** When the machine was looked at last. */
    ReadOnlyStringProperty lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    /** How many tasks are done with; empty for none. */
    ReadOnlyStringProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    ObservableList<Stock> stocks() {
        return stocks;
    }

    ObservableList<TaskCard> tasks() {
        return tasks;
    }

    ObservableList<Lamp> lamps() {
        return lamps;
    }

    /** Comes to the front. */
    public void show() {
        shown.set(true);
        read = -1;
        look();
    }

    public void hide() {
        shown.set(false);
    }

    /** Takes what is known now; called every second. */
    public void refresh(@Nullable CentreView now) {
        boolean turned = centre != null && now != null && centre.line() != now.line();
        centre = now;
        if (!shown.get()) {
            return;
        }
        if (now != null && now.unseen().changes() != read) {
            read = now.unseen().changes();
            readTasks();
        }
        if (turned || Duration.between(looked, wicket.time().now()).compareTo(LOOK_AGAIN) > 0) {
            look();
        }
        tell();
    }

    /** What the first button of the line does. */
    void switchLine() {
        if (line.get().act() == LineWords.Act.CUT) {
            desk.goOffline();
        } else {
            desk.goOnline();
        }
    }

    /** Also while the line is down by itself. */
    void cut() {
        desk.goOffline();
    }

    void seen(TaskCard card) {
        watch.run(() -> {
            desk.seen(card.task());
            return desk.tasks();
        }, this::tasksRead, failure -> lookedAt.set(words.tell(Failure.told(failure))));
    }

    /** Looks at the machine now. */
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        looked = wicket.time().now();
        lookedAt.set(words.tell("sync.board.looking"));
        watch.run(desk::readiness, found -> {
            looking = false;
            findings = found;
            tell();
        }, failure -> {
            looking = false;
            lookedAt.set(words.tell(Failure.told(failure)));
        });
    }

    private void readTasks() {
        watch.run(desk::tasks, this::tasksRead, failure -> read = -1);
    }

    private void tasksRead(List<Task> all) {
        known = all;
        tell();
    }

    private void tell() {
        line.set(lineWords.tell(centre, zone()));
        eventName.set(eventName(event.getAsInt()));
        put(stocks, stock());
        put(tasks, known.stream().filter(task -> !task.seen()).map(this::card).toList());
        long done = known.stream().filter(Task::seen).count();
        seen.set(done == 0 ? "" : words.tell(Message.counted("sync.tasks.seen", done)));
        put(lamps, findings.stream().map(finding -> Lamp.of(finding, words)).toList());
        if (!looking && !findings.isEmpty()) {
            lookedAt.set(words.tell("sync.board.looked", words.formats().hour(looked, zone())));
        }
    }

    private List<Stock> stock() {
        House house = wicket.programme().house(event.getAsInt());
        List<Stock> all = new ArrayList<>();
        for (PriceZone zone : wicket.programme().season().priceZones()) {
            int index = house.plan().priceZone(zone.code());
            if (index != SeatingPlan.NONE) {
                int here = house.count(index, SeatState.MINE);
                all.add(new Stock(words.tell(zone.name()), house.plan().priceZones().get(index).colour(),
                        words.formats().number(here), words.tell(Message.counted("sync.stock.sold",
                                house.count(index, SeatState.SOLD_HERE))),
                        here == 0));
            }
        }
        return all;
    }

    private TaskCard card(Task task) {
        return TaskCard.of(task, this::place, this::moment, words);
    }

    /** Its number, for an event of another season. */
    private String eventName(int number) {
        return wicket.programme().season().event(number).map(found -> words.tell(found.name()))
                .orElse(String.valueOf(number));
    }

    private String place(Task.Recall recall) {
        String event = eventName(recall.event());
        return wicket.programme().season().priceZone(recall.zone())
                .map(zone -> words.tell("sync.task.recall.place", event, zone.name())).orElse(event);
    }

    private Moment moment(Instant at) {
        return new Moment(at, zone());
    }

    private ZoneId zone() {
        return wicket.programme().venue(event.getAsInt()).zone();
    }

    /** Leaves the list alone when nothing changed, so that the focus stays where it is. */
    private static <T> void put(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    /** True for a counter with a centre. */
    boolean hasCentre() {
        return centre != null;
    }
}
