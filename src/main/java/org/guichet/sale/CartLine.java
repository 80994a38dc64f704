package org.guichet.sale;

/**
 * One seat in hand.
 *
 * @param place index in the plan of the event's house
 * @param type letter of its price type
 * @param offered true when best available chose it: the next empty {@code Enter} exchanges it for the next best
 * @param checked true when the clerk confirmed what the price type needs
 */
public record CartLine(int event, int place, char type, boolean offered, boolean checked) {

    public CartLine(int event, int place, char type, boolean offered) {
        this(event, place, type, offered, false);
    }

    public CartLine withType(char letter) {
        return new CartLine(event, place, letter, offered, false);
    }

    public CartLine confirmed(boolean yes) {
        return new CartLine(event, place, type, offered, yes);
    }

    /** No longer an offer to be exchanged: the clerk has kept it. */
    public CartLine kept() {
        return new CartLine(event, place, type, false, checked);
    }

    boolean sameSeat(CartLine other) {
        return event == other.event && place == other.place;
    }
}
