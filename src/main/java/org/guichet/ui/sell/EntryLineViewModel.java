package org.guichet.ui.sell;

import java.util.OptionalLong;
import java.util.function.Consumer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The one line to which every plain character goes. Tells a scanner from a clerk by speed: eight or more characters less
 * than 30 ms apart are a scan and never stay in the line.
 */
public final class EntryLineViewModel {

    private static final int SHORTEST_SCAN = 8;
    private static final long SCAN_GAP_NANOS = 30_000_000;

    private final StringProperty text = new SimpleStringProperty("");
    private final Consumer<String> scanned;
    private final StringBuilder burst = new StringBuilder();
    private String before = "";
    private long last;
    private OptionalLong heard = OptionalLong.empty();
    private boolean scanning;

    /** @param scanned told what a scanner read */
    EntryLineViewModel(Consumer<String> scanned) {
        this.scanned = scanned;
    }

    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    public boolean isEmpty() {
        return text.get().isBlank();
    }

    void clear() {
        text.set("");
        burst.setLength(0);
    }

    /** What is in the line now, taken out of it. */
    String take() {
        String taken = text.get().strip();
        clear();
        return taken;
    }

    void eraseLast() {
        String sofar = text.get();
        text.set(sofar.isEmpty() ? "" : sofar.substring(0, sofar.length() - 1));
    }

    void put(String words) {
        text.set(words);
    }

    /** Notes that a character came, also one that is read later. */
    void hear(long nanos) {
        heard = OptionalLong.of(nanos);
    }

    /** True while characters come as fast as a scanner's: a blank among them is a character of the code, not a key. */
    boolean isStreaming(long nanos) {
        return heard.isPresent() && nanos - heard.getAsLong() < SCAN_GAP_NANOS;
    }

    /**
     * Judges a character by when it came. When a burst turns out to be a scan, what it had put into the target is taken
     * out again.
     *
     * @param nanos the forward clock at its arrival
     * @param target the text to which plain characters go at the moment
     * @return true when the character belongs to the target: the caller puts it there
     */
    boolean accepts(char typed, long nanos, StringProperty target) {
        boolean fast = !burst.isEmpty() && nanos - last < SCAN_GAP_NANOS;
        last = nanos;
        if (!fast) {
            deliver();
            burst.setLength(0);
            before = target.get();
        }
        burst.append(typed);
        if (!scanning && burst.length() >= SHORTEST_SCAN) {
            scanning = true;
            target.set(before);
        }
        return !scanning;
    }

    /** Ends a scan at the scanner's Enter, or when nothing came for a while. True when there was one. */
    boolean endScan() {
        boolean was = scanning;
        deliver();
        burst.setLength(0);
        return was;
    }

    /** Ends a scan when its last character is long past. */
    void settle(long nanos) {
        if (nanos - last >= SCAN_GAP_NANOS) {
            endScan();
        }
    }

    private void deliver() {
        if (scanning) {
            scanning = false;
            scanned.accept(burst.toString());
        }
    }
}
