package org.guichet.ui.sell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.ClaimSeats;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Notice;

/**
 * Seats that are being fetched from the pool: shown until the answer, while acts wait in line as they do for the journal; the
 * clerk may give up at any moment, and only then or after the answer goes on. JavaFX thread only.
 */
public final class FetchViewModel {

    /**
     * What is under way.
     *
     * @param number of the fetch: the same seats may be asked for twice, and the first answer come late
     * @param places that are asked for, in the plan of the event
     */
    public record Fetch(int number, int event, List<Integer> places) {

        public Fetch {
            places = List.copyOf(places);
        }

        static final Fetch NONE = new Fetch(0, 0, List.of());
    }

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Fetch> fetch = new ReadOnlyObjectWrapper<>(Fetch.NONE);
    private int fetches;

    FetchViewModel(Desk desk) {
        this.desk = desk;
    }

    /** {@link Fetch#NONE} while nothing is under way. */
    public ReadOnlyObjectProperty<Fetch> fetchProperty() {
        return fetch.getReadOnlyProperty();
    }

    public boolean isUnderWay() {
        return fetch.get().number() != Fetch.NONE.number();
    }

    /**
     * Asks for places of others.
     *
     * @param count how many of them, any
     * @param had puts them into the cart
     * @param not tells why not, or tries others
     */
    void fetch(int event, List<Integer> places, int count, Runnable had, Consumer<ClaimSeats.Outcome.Not> not) {
        Fetch mine = new Fetch(++fetches, event, places);
        fetch.set(mine);
        desk.freeze();
        desk.say(Notice.hint("sell.fetch.asking"));
        desk.wicket().claimSeats().claim(event, mine.places(), count,
                outcome -> desk.tasks().onWindow(() -> {
                    if (fetch.get().number() == mine.number()) {
                        answered(outcome, had, not);
                    }
                }));
    }

    /** Waits no more; seats that come all the same go back. What was typed meanwhile was meant to follow, and is dropped. */
    void giveUp() {
        Fetch left = fetch.get();
        fetch.set(Fetch.NONE);
        desk.wicket().claimSeats().giveUp(left.event(), left.places());
        desk.drop();
        desk.say(Notice.hint("sell.fetch.given-up"));
        desk.thaw();
    }

    private void answered(ClaimSeats.Outcome outcome, Runnable had, Consumer<ClaimSeats.Outcome.Not> not) {
        fetch.set(Fetch.NONE);
        desk.hush();
        try {
            switch (outcome) {
                case ClaimSeats.Outcome.Had _ -> had.run();
                case ClaimSeats.Outcome.Not why -> not.accept(why);
            }
        } catch (Refusal | JournalUnavailable e) {
            refuse(Failure.told(e));
        }
        desk.thaw();
    }

    private void refuse(Message why) {
        desk.drop();
        desk.say(Notice.warning(why));
    }
}
