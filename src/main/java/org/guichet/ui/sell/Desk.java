package org.guichet.ui.sell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Cart;
import org.guichet.sale.Programme;
import org.guichet.sale.Wicket;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;

/**
 * What the parts of the sell screen share: the open wicket, the words, one sentence for the clerk, the order of acts. While
 * the journal is being written the cart is frozen: acts wait in line and are carried out afterwards, so that no key is lost. JavaFX
 * thread only.
 */
final class Desk {

    private final Wicket wicket;
    private final Words words;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Runnable> undos = new ArrayDeque<>();
    private final List<Runnable> readers = new ArrayList<>();
    private int writing;
    private boolean paying;
    private boolean leaving;

    Desk(Wicket wicket, Words words, TaskRunner tasks) {
        this.wicket = wicket;
        this.words = words;
        this.tasks = tasks;
        words.languageProperty().addListener((property, before, now) -> refresh());
    }

    Wicket wicket() {
        return wicket;
    }

    Programme programme() {
        return wicket.programme();
    }

    Cart cart() {
        return wicket.cart();
    }

    Words words() {
        return words;
    }

    TaskRunner tasks() {
        return tasks;
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** True while something is written to the journal, or seats are fetched: acts wait in line. */
    boolean isFrozen() {
        return writing > 0;
    }

    boolean isPaying() {
        return paying;
    }

    /** Is called after every act and when the language was switched. */
    void onChange(Runnable reader) {
        readers.add(reader);
    }

    void refresh() {
        readers.forEach(Runnable::run);
    }

    void say(Notice told) {
        notice.set(Optional.of(told));
    }

    void hush() {
        notice.set(Optional.empty());
    }

    /** Carries out an act of the clerk, or puts it in line while the cart is frozen. A refusal is told, nothing is lost. */
    void act(Runnable act) {
        if (isFrozen()) {
            waiting.add(act);
            return;
        }
        hush();
        try {
            act.run();
        } catch (Refusal | JournalUnavailable | ViewBehind e) {
            say(Notice.warning(Failure.told(e)));
        }
        refresh();
    }

    /** An act that changes the cart and can be undone. */
    void change(Runnable act) {
        act(() -> {
            act.run();
            undoWith(cart()::undo);
        });
    }

    /** Notes how to take back what was done just now. */
    void undoWith(Runnable undo) {
        undos.push(undo);
    }

    void undo() {
        act(() -> {
            if (undos.isEmpty()) {
                throw Refusal.of("sale.undo.nothing");
            }
            undos.pop().run();
        });
    }

    /** Another customer: what came before cannot be undone any more. */
    void beginAnew() {
        undos.clear();
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    /** As {@link #record}, for a sale: pressing the same key again means nothing more. */
    <T> void pay(Callable<T> sale, Consumer<? super T> sold, Runnable refused) {
        paying = true;
        record(sale, sold, refused);
    }

    /**
     * Writes to the journal in the background, the cart frozen meanwhile. When that fails, the reason is told and what waited
     * is dropped: what was meant for the next customer must not touch this cart.
     */
    <T> void record(Callable<T> write, Consumer<? super T> done, Runnable undone) {
        freeze();
        tasks.run(write, result -> {
            done.accept(result);
            thaw();
        }, failure -> {
            drop();
            say(Notice.warning(Failure.told(failure)));
            undone.run();
            thaw();
        });
    }

    /** Lets acts wait in line until {@link #thaw}. */
    void freeze() {
        writing++;
        refresh();
    }

    /** What waits in line was meant to follow something that failed, and must not follow this. */
    void drop() {
        waiting.clear();
        leaving = false;
    }

    /**
     * Closes the counter as soon as nothing is under way: whoever pays is served to the end, and the worker that writes to the
     * journal is left to finish. A payment that is refused keeps the counter open, for its customer is still there.
     */
    void leave(Runnable close) {
        if (leaving) {
            return;
        }
        leaving = true;
        tasks.whenIdle(() -> {
            if (leaving) {
                leaving = false;
                close.run();
            }
        });
        if (leaving) {
            say(Notice.hint(paying ? "sell.leaving.paying" : "sell.leaving"));
        }
    }

    /** Carries out what waited in line. */
    void thaw() {
        writing--;
        paying = false;
        refresh();
        while (!waiting.isEmpty() && !isFrozen()) {
            act(waiting.poll());
        }
    }
}
