package org.guichet;

import java.util.concurrent.Callable;
import org.guichet.app.CounterApp;
import org.guichet.app.command.BenchCommand;
import org.guichet.app.command.ChaosCommand;
import org.guichet.app.command.CommandLineRun;
import org.guichet.app.command.DemoCommand;
import org.guichet.app.command.Doctor;
import org.guichet.app.command.EnrolCommand;
import org.guichet.app.command.JournalCommand;
import org.guichet.app.command.KeysCommand;
import org.guichet.app.command.PlanCommand;
import org.guichet.app.command.PrinterCommand;
import org.guichet.app.command.RetireCommand;
import org.guichet.app.command.SeasonCommand;
import org.guichet.app.command.SellCommand;
import org.guichet.app.command.SimulateCommand;
import org.guichet.app.command.StoreCommand;
import org.guichet.app.command.StoreOption;
import org.guichet.app.command.SyncCommand;
import org.guichet.app.command.TicketCommand;
import org.guichet.app.command.WebsiteCommand;
import org.guichet.app.command.central.CentralCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code guichet}; a plain class, so that JavaFX may stay on the class path. */
@Command(name = "guichet", mixinStandardHelpOptions = true, version = "Guichet 0.1.0", description = "usage.guichet", subcommands = {
    BenchCommand.class, CentralCommand.class, ChaosCommand.class, DemoCommand.class, Doctor.class, EnrolCommand.class,
    JournalCommand.class, KeysCommand.class, PlanCommand.class, PrinterCommand.class, RetireCommand.class,
    SeasonCommand.class,
    SellCommand.class, SimulateCommand.class, StoreCommand.class, SyncCommand.class, TicketCommand.class,
    WebsiteCommand.class})
public final class Main implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    Main() {}

    /** Without a command: opens the counter's window. */
    @Override
    public Integer call() {
        return CounterApp.run(store.folder());
    }

    /** @param args the words after {@code guichet} on the command line */
    public static void main(String... args) {
        CommandLineRun.andExit(new Main(), args);
    }
}
