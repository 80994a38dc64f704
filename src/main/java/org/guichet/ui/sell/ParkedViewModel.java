package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Words;

/** Customers on hold: parks the cart, takes one back. JavaFX thread only. */
public final class ParkedViewModel {

    /**
     * A cart on hold.
     *
     * @param seats what the clerk knows it by
     * @param tickets how many, as told
     */
    public record Waiting(String seats, String tickets) {}

    private final Desk desk;
    private final LastSaleViewModel sale;
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    /** The cart that could not be parked at closing: closing again leaves it. */
    private Optional<SaleId> unkept = Optional.empty();

    ParkedViewModel(Desk desk, LastSaleViewModel sale) {
        this.desk = desk;
        this.sale = sale;
        desk.onChange(this::refresh);
    }

    public Words words() {
        return desk.words();
    }

    public ObservableList<Waiting> waiting() {
        return waiting;
    }

    /** Park, or who waits. */
    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** True while the list is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    public boolean isOpen() {
        return open.get();
    }

    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Parks a cart with seats; with an empty one takes the only customer back, or shows who waits and steps on. */
    public void parkOrTakeBack() {
        desk.act(() -> {
            if (!desk.cart().isEmpty()) {
                park(UnaryOperator.identity(), () -> desk.say(Notice.done("sell.park.done")), () -> {});
            } else if (open.get()) {
                chosen.set((chosen.get() + 1) % waiting.size());
            } else if (parked().size() == 1) {
                back(0);
            } else if (parked().isEmpty()) {
                throw Refusal.of("sell.park.nobody");
            } else {
                chosen.set(0);
                open.set(true);
            }
        });
    }

    /** Takes back the one that is chosen in the list. */
    void takeChosen() {
        takeBack(chosen.get());
    }

    public void takeBack(int index) {
        desk.act(() -> back(index));
    }

    public void close() {
        open.set(false);
    }

    /** Parks what the clerk leaves in the cart, so that the next start finds it; then, or when there is nothing, goes on. */
    void parkAndLeave(Runnable leave) {
        if (desk.cart().isEmpty() || unkept.equals(Optional.of(desk.cart().id()))) {
            leave.run();
        } else {
            park(seats -> words().tell("sell.park.closing", seats), leave, () -> {
                unkept = Optional.of(desk.cart().id());
                desk.noticeProperty().get().ifPresent(
                        why -> desk.say(Notice.warning(Message.of("sell.leaving.unkept", why.message()))));
            });
        }
    }

    private void park(UnaryOperator<String> called, Runnable then, Runnable unkept) {
        desk.wicket().parkCarts().park(desk.cart(), sale.ticketLanguage(), called,
                (record, done, undone) -> write(record, () -> {
                    done.run();
                    sale.ticketsAsTheWindow();
                    desk.beginAnew();
                    then.run();
                }, unkept));
    }

    private void write(Runnable record, Runnable done, Runnable undone) {
        desk.record(() -> {
            record.run();
            return done;
        }, Runnable::run, undone);
    }

    private void back(int index) {
        ParkedEntry entry = parked().get(index);
        int taken = desk.wicket().parkCarts().takeBack(entry.sale(), desk.cart(), this::write).size();
        sale.ticketsIn(entry.language());
        desk.beginAnew();
        close();
        if (taken < entry.lines().size()) {
            desk.say(Notice.warning(Message.counted("sell.park.lost", entry.lines().size() - taken)));
        }
    }

    private List<ParkedEntry> parked() {
        return desk.wicket().parkCarts().parked();
    }

    private void refresh() {
        waiting.setAll(parked().stream().map(entry -> new Waiting(entry.label(),
                words().tell(Message.counted("sell.tickets", entry.lines().size())))).toList());
        label.set(waiting.isEmpty()
                ? words().tell("sell.park")
                : words().tell("sell.park.waiting", waiting.size()));
        if (waiting.isEmpty()) {
            close();
        }
    }
}
