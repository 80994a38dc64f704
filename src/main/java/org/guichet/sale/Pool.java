package org.guichet.sale;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.kernel.Message;
import org.guichet.wire.TakenSeat;

/** The seats that a counter does not hold, and its centre, which may be asked for them while a customer waits. Safe from any thread. */
public interface Pool {

    /** Why nothing can be had now, as a sentence for the clerk; empty when it can be tried. Answers at once. */
    Optional<Message> obstacle();

    /**
     * Asks in one short call. What was granted is recorded and for sale here before it is told.
     *
     * @param told called once, on any thread, within two seconds
     */
    void ask(Wish wish, Consumer<Answer> told);

    /**
     * Seats that somebody would like.
     *
     * @param seats guids
     * @param count how many of them, any
     */
    record Wish(int event, List<String> seats, int count) {

        public Wish {
            seats = List.copyOf(seats);
        }
    }

    /** What came of a wish. */
    sealed interface Answer {

        /** Some or all of the seats are for sale here. */
        record Granted() implements Answer {}

        /** The centre has given them to others. */
        record Taken(List<TakenSeat> seats) implements Answer {

            public Taken {
                seats = List.copyOf(seats);
            }
        }

        /** Nothing is known of the seats; if they were granted after all, they come later. */
        record Unheard(Message why) implements Answer {}
    }
}
