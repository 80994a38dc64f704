package org.guichet.ui.sell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Message;
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
 * a sale is being paid the cart is frozen: acts wait in line and are carried out afterwards, so that no key is lost. JavaFX
 * thread only.
 */
final class Desk {

    private final Wicket wicket;
    private final Words words;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper paying = new ReadOnlyBooleanWrapper(false);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Runnable> undos = new ArrayDeque<>();
    private final List<Runnable> readers = new ArrayList<>();
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

    ReadOnlyBooleanProperty payingProperty() {
        return paying.getReadOnlyProperty();
    }

    boolean isPaying() {
        return paying.get();
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

    /** Carries out an act of the clerk, or puts it in line while a sale is being paid. A refusal is told, nothing is lost. */
    void act(Runnable act) {
        if (paying.get()) {
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

    /** Freezes the cart until {@link #paid}. */
    void pay() {
        paying.set(true);
        refresh();
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
            say(Notice.hint(paying.get() ? "sell.leaving.paying" : "sell.leaving"));
        }
    }

    /** The sale was made: carries out what waited. Refused: what was meant for the next customer must not touch this cart. */
    void paid(Optional<Message> refusal) {
        paying.set(false);
        refusal.ifPresent(reason -> {
            waiting.clear();
            leaving = false;
            say(Notice.warning(reason));
        });
        refresh();
        while (!waiting.isEmpty() && !paying.get()) {
            act(waiting.poll());
        }
    }
}
