package org.guichet.ui.sell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.guichet.journal.SaleEntry;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;

/** A clerk at the sell screen without a toolkit: the real use cases over a journal in memory. */
final class Clerk {

    final CounterInMemory counter;
    final Words words = new Words(Language.FR);
    final SellViewModel screen;
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private boolean slow;

    Clerk() {
        this(new CounterInMemory());
    }

    Clerk(CounterInMemory counter) {
        this.counter = counter;
        screen = new SellViewModel(counter.wicket, counter.printer, words, new TaskRunner(this::work, Runnable::run));
    }

    /** The same counter, started again. */
    Clerk afterRestart() {
        counter.restart();
        return new Clerk(counter);
    }

    /** From now on background work waits for {@link #diskAnswers}. */
    void diskIsSlow() {
        slow = true;
    }

    void diskAnswers() {
        slow = false;
        while (!disk.isEmpty()) {
            disk.poll().run();
        }
    }

    private void work(Runnable work) {
        if (slow) {
            disk.add(work);
        } else {
            work.run();
        }
    }

    /** Types plain characters, as the key grammar hands them over. */
    Clerk type(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (screen.type(text.charAt(i))) {
                screen.line().put(screen.line().text() + text.charAt(i));
            }
        }
        return this;
    }

    Clerk enter() {
        screen.enter();
        return this;
    }

    Clerk enter(String line) {
        return type(line).enter();
    }

    /** Rows of the cart as read aloud. */
    List<String> cart() {
        return screen.cart().rows().stream().map(CartRow::title).toList();
    }

    String total() {
        return screen.cart().totalProperty().get();
    }

    String notice() {
        return screen.noticeProperty().get().map(Notice::message).map(words::tell).orElse("");
    }

    String noticeKey() {
        return screen.noticeProperty().get().map(told -> told.message().key()).orElse("");
    }

    List<SaleEntry> sales() {
        return counter.journal.entries().stream().flatMap(entry -> entry instanceof SaleEntry sale
                ? Stream.of(sale)
                : Stream.empty()).toList();
    }

    SaleEntry onlySale() {
        List<SaleEntry> all = sales();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " sales; " + notice());
        }
        return all.getFirst();
    }

    static Money cad(long cents) {
        return Money.cad(cents);
    }
}
