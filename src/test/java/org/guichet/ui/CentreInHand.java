package org.guichet.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.GrantEntry;
import org.guichet.kernel.Message;
import org.guichet.sale.Pool;
import org.guichet.sale.Programme;
import org.guichet.sale.TakeGrant;
import org.guichet.wire.TakenSeat;
import org.jspecify.annotations.Nullable;

/** A centre that answers when the test says so, and what it says; its grants are taken as the real ones are. */
public final class CentreInHand implements Pool {

    /** A wish that waits for its answer. */
    public record Asked(Wish wish, Consumer<Answer> told) {}

    public final Deque<Asked> asked = new ArrayDeque<>();
    /** Grants at once what is asked. */
    public boolean prompt;
    public @Nullable Message obstacle;
    private @Nullable Programme programme;
    private @Nullable TakeGrant takeGrant;
    private int grants;

    void serves(Programme served, TakeGrant taking) {
        programme = served;
        takeGrant = taking;
    }

    @Override
    public Optional<Message> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public void ask(Wish wish, Consumer<Answer> told) {
        asked.add(new Asked(wish, told));
        if (prompt) {
            grant();
        }
    }

    /** The oldest wish is granted, in the order of its seats. */
    public void grant() {
        Asked wish = asked.remove();
        give(wish.wish().event(), wish.wish().seats().subList(0, wish.wish().count()));
        wish.told().accept(new Answer.Granted());
    }

    /** Seats come without being asked for: working stock, or an answer that was thought lost. */
    public void give(int event, List<String> seats) {
        Objects.requireNonNull(takeGrant).take(new GrantEntry(event, new GrantNumber(1, ++grants), false, seats, ""),
                1);
    }

    /** As {@link #give}, by place. */
    public void givePlaces(int event, int... places) {
        give(event, java.util.Arrays.stream(places).mapToObj(Objects.requireNonNull(programme).plan(event)::guid)
                .toList());
    }

    /** The first seats of the oldest wish are somebody else's. */
    public void taken(TakenSeat.Holder by, String name, int seats) {
        Asked wish = asked.remove();
        wish.told().accept(new Answer.Taken(
                wish.wish().seats().stream().limit(seats).map(seat -> new TakenSeat(seat, by, name)).toList()));
    }

    /** No answer comes to the oldest wish. */
    public Wish silent() {
        Asked wish = asked.remove();
        wish.told().accept(new Answer.Unheard(Message.of("sync.pool.unheard")));
        return wish.wish();
    }
}
