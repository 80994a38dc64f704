package org.guichet.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.guichet.journal.SaleEntry;
import org.guichet.sale.Wicket;
import org.guichet.ui.common.FxmlFile;
import org.guichet.ui.common.Look;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Screens;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.find.Act;
import org.guichet.ui.find.FindController;
import org.guichet.ui.find.FindViewModel;
import org.guichet.ui.seatmap.SeatMap;
import org.guichet.ui.sell.SellView;
import org.guichet.ui.sell.SellViewModel;
import org.guichet.ui.sell.TicketJobs;
import org.guichet.ui.sync.SyncController;
import org.guichet.ui.sync.SyncDesk;
import org.guichet.ui.sync.SyncViewModel;

/** The window of an open counter, put together. JavaFX thread only. */
public final class CounterWindow {

    private final SellViewModel sell;
    private final ShellViewModel shell;
    private final SeatMap map;
    private final Parent root;
    private final ShellController frame;

    /**
     * Builds the window; {@link #show} puts it on a scene.
     *
     * @param jobs the print queue
     * @param painter paints the map, off the JavaFX thread
     * @param desk what the Sync screen shows and does
     * @param watch looks after the machine, on a thread that nobody sells on
     * @param health asked every second on the JavaFX thread: must answer at once
     */
    public CounterWindow(Wicket wicket, TicketJobs jobs, Words words, TaskRunner tasks, Executor painter,
            Supplier<Health> health, SyncDesk desk, TaskRunner watch) {
        sell = new SellViewModel(wicket, jobs, words, tasks);
        map = new SeatMap(painter);
        FindViewModel find = new FindViewModel(wicket, words, tasks, target(), acts());
        SyncViewModel sync = new SyncViewModel(wicket, words, watch, desk, () -> sell.sticky().event());
        shell = new ShellViewModel(wicket, words, sell, find, sync, health);
        Parent findView = Screens.load(FxmlFile.FIND, words, new FindController(find));
        Parent syncView = Screens.load(FxmlFile.SYNC, words, new SyncController(sync));
        frame = new ShellController(shell, SellView.load(sell, map), syncView, findView);
        root = Screens.load(FxmlFile.SHELL, words, frame);
    }

    public Parent root() {
        return root;
    }

    public SellViewModel sell() {
        return sell;
    }

    public SeatMap map() {
        return map;
    }

    /** Puts the window on a scene, dresses it and makes the keyboard its own. */
    public void show(Scene scene, Look look) {
        look.dress(scene);
        scene.setRoot(root);
        new KeyGrammar(root, frame, map, shell).install();
        frame.entry().requestFocus();
    }

    /** Lets a stage close only once what was begun is finished. */
    public void guard(Stage stage) {
        stage.setOnCloseRequest(request -> {
            request.consume();
            sell.leave(stage::hide);
        });
    }

    private FindViewModel.Target target() {
        return new FindViewModel.Target() {
            @Override
            public int event() {
                return sell.sticky().event();
            }

            @Override
            public char type() {
                return sell.sticky().type();
            }

            @Override
            public void showPlace(int place) {
                shell.showSell();
                map.focusOn(place);
            }

            @Override
            public void showSale(SaleEntry sale) {
                shell.showSell();
                sell.sale().look(sale);
            }

            @Override
            public void tell(Notice notice) {
                sell.say(notice);
            }
        };
    }

    private List<Act> acts() {
        // the first is what Enter does on an empty search, so what cannot be undone comes last
        return List.of(selling("find.act.repeat", "shell.help.repeat.key", sell::repeat),
                selling("find.act.park", "shell.help.park.key", () -> sell.parked().parkOrTakeBack()),
                selling("find.act.list", "shell.help.list.key", sell::toggleList),
                selling("find.act.tickets", "", () -> sell.sale().switchTickets()),
                new Act("find.act.sync", "shell.help.sync.key", () -> shell.showSync()),
                new Act("find.act.language", "shell.help.language.key", () -> shell.switchLanguage()),
                new Act("find.act.help", "shell.help.help.key", () -> shell.toggleHelp()),
                selling("find.act.reprint", "shell.help.reprint.key", () -> sell.sale().reprint()),
                selling("find.act.void", "", () -> sell.sale().voidLast()));
    }

    /** What it does is seen on the sell screen. */
    private Act selling(String key, String badge, Runnable act) {
        return new Act(key, badge, () -> {
            shell.showSell();
            act.run();
        });
    }
}
