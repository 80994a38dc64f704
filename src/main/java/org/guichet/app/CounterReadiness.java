package org.guichet.app;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.app.doctor.Check;
import org.guichet.app.doctor.ClockCheck;
import org.guichet.app.doctor.DiskCheck;
import org.guichet.app.doctor.DiskProbe;
import org.guichet.app.doctor.DisplayCheck;
import org.guichet.app.doctor.Examination;
import org.guichet.app.doctor.FontCheck;
import org.guichet.app.doctor.GrantsCheck;
import org.guichet.app.doctor.JavaCheck;
import org.guichet.app.doctor.JournalCheck;
import org.guichet.app.doctor.KeysCheck;
import org.guichet.app.doctor.LogCheck;
import org.guichet.app.doctor.PrinterCheck;
import org.guichet.app.doctor.PrintingCheck;
import org.guichet.app.doctor.StoreCheck;
import org.guichet.app.doctor.SyncCheck;
import org.guichet.catalogue.Event;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Text;
import org.guichet.sale.Programme;
import org.guichet.sync.SyncStatus;
import org.guichet.ticketing.keys.TicketKeys;

/** Which checks there are: of a machine before a counter opens on it, and of an open counter before an outage. */
public final class CounterReadiness {

    private CounterReadiness() {}

    /** Examines this machine for the store in that folder, which need not exist and no counter should have open. */
    public static Examination ofMachine(StoreFolder folder) {
        Surroundings around = Surroundings.ofMachine();
        List<Check> checks = new ArrayList<>(List.of(JavaCheck.ofThisMachine(), FontCheck.ofThisMachine(),
                DisplayCheck.ofThisMachine(), PrinterCheck.ofThisMachine(), disk(folder),
                clock(folder, around, Duration.ZERO),
                new StoreCheck(folder.root(), () -> StoreTrial.of(folder, around)), new LogCheck(folder.log())));
        barred(folder).ifPresent(
                word -> checks.add(new SyncCheck(SyncStatus.Line.UNKNOWN, Duration.ZERO, Optional.of(word))));
        return Examination.of(checks);
    }

    /** Of settings that can be read; what is wrong with others the store's check says. */
    private static Optional<String> barred(StoreFolder folder) {
        try {
            return SettingsFile.read(folder.settings()).flatMap(settings -> Optional.ofNullable(settings.centre()))
                    .flatMap(CentreConnection::barred);
        } catch (IOException | InvalidInput e) {
            return Optional.empty();
        }
    }

    /** Examines an open counter. Takes seconds. */
    static Examination ofCounter(OpenStore store, Counter counter) {
        StoreFolder folder = store.folder();
        List<Check> checks = new ArrayList<>();
        checks.add(new JournalCheck(store.journal().head().sequence(), store.isJournalVerified(),
                store.ledger().isViewBehind()));
        checks.add(clock(folder, store.around(), counter.sync().map(SyncService::ahead).orElse(Duration.ZERO)));
        checks.add(disk(folder));
        checks.add(new PrintingCheck(store.settings().printer(), folder.tickets().toString(), Printers::names,
                counter.printing().failedTickets()));
        checks.add(grants(counter));
        counter.sync().ifPresent(sync -> {
            SyncStatus status = sync.status();
            checks.add(new SyncCheck(status.line(), sync.ago(status.sinceMillis()), sync.barred()));
        });
        checks.add(new KeysCheck(folder.keys(), () -> {
            TicketKeys.open(folder.keys(), store.settings().counter(), true);
            if (store.settings().isEnrolled()) {
                Enrolling.signer(folder);
            }
        }));
        return Examination.of(checks);
    }

    private static Check disk(StoreFolder folder) {
        return new DiskCheck(StoreCheck.nearest(folder.root()), DiskProbe::writing);
    }

    private static Check clock(StoreFolder folder, Surroundings around, Duration ahead) {
        return new ClockCheck(around.time(), ZoneId.systemDefault(), ClockCheck.PROGRAM, folder.root(), ahead);
    }

    private static Check grants(Counter counter) {
        Programme programme = counter.wicket().programme();
        List<Text> without = new ArrayList<>();
        int here = 0;
        for (Event event : programme.events()) {
            House house = programme.house(event.number());
            int mine = house.count(SeatState.MINE);
            here += mine;
            if (mine + house.count(SeatState.IN_CART) == 0 && house.count(SeatState.ELSEWHERE) > 0) {
                without.add(event.name());
            }
        }
        return new GrantsCheck(counter.sync().isEmpty(), here, without);
    }
}
