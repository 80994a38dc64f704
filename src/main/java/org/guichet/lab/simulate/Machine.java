package org.guichet.lab.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.guichet.inventory.Guard;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.file.Anchor;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.lab.simulate.VirtualDisk.Survival;
import org.guichet.sync.Progress;
import org.guichet.sync.SyncLoop;
import org.guichet.wire.FeedItem;
import org.jspecify.annotations.Nullable;

/**
 * The computer of a wicket: a disk with the store, a place outside of it, clocks, a key that cannot be copied, and at most one
 * process that sells. Journals of earlier incarnations are kept and go on being told.
 */
final class Machine {

    private static final String FOR_A_MOMENT = "journal.open.failed";

    private final World world;
    private final String name;
    private final VirtualClock clock;
    private final List<Courier> kept = new ArrayList<>();
    private final List<Salvaged> salvaged = new ArrayList<>();
    private final Set<FeedItem> feed = new LinkedHashSet<>();
    private DiskFaults faults;
    private VirtualDisk home;
    private VirtualDisk store;
    private @Nullable VirtualDisk image;
    private List<FeedItem> imageOfFeed = List.of();
    private int feedGeneration;
    private int imageGeneration;
    private EntryCodec codec;
    private CounterId counter;
    private @Nullable VirtualKey key;
    private Progress progress = Progress.begun(0);
    private Progress earlier = progress;
    private @Nullable Till till;
    private boolean connected = true;
    private boolean broken;
    /** What lies outside of the store has been written back since the machine last went dark. */
    private boolean settled = true;

    /** @param counter whose machine it is, before it is enrolled */
    Machine(World world, String name, CounterId counter) {
        this.world = world;
        this.name = name;
        this.counter = counter;
        this.codec = world.codec();
        this.clock = new VirtualClock(world.time());
        this.faults = soundDisks();
        this.home = new VirtualDisk(faults);
        this.store = new VirtualDisk(faults);
    }

    /** No faults yet. Without that guard, nothing is waited for: a force says that it is done before it is. */
    private DiskFaults soundDisks() {
        DiskFaults sound = new DiskFaults();
        if (!world.guards().has(Guard.FORCE_BEFORE_PRINT)) {
            sound.lie();
        }
        return sound;
    }

    /** The same store on another computer: neither what lies outside of it nor, if all is well, the key. */
    Machine copied(String newName) {
        Machine copy = new Machine(world, newName, counter);
        copy.store = store.survivor(Survival.EVERYTHING, world.chance(0), copy.faults);
        copy.key = world.guards().has(Guard.HARDWARE_KEY) ? null : key;
        copy.progress = progress;
        copy.earlier = progress;
        copy.codec = codec;
        copy.broken = broken;
        copy.feed.addAll(feed);
        copy.feedGeneration = feedGeneration;
        return copy;
    }

    /** A fresh store under a new incarnation. The journal that was here is kept as far as it is sound. */
    void enrolled(CounterId incarnation, VirtualKey newKey, int generation) {
        stop();
        VirtualKey oldKey = key;
        if (oldKey != null) {
            KeptJournal journal = KeptJournal.of(counter, store, codec);
            journal.records().forEach(record -> world.truth().recorded(record.hash(), codec.decode(record.entry())));
            if (broken) {
                salvaged.add(new Salvaged(journal, oldKey));
            } else {
                kept.add(new Courier(world, clock, journal, new SyncLoop(journal, Deaf.EARS, oldKey, progress,
                        next -> {}, world.chance(counter.hashCode())::nextLong)));
            }
        }
        counter = incarnation;
        key = newKey;
        store = new VirtualDisk(faults);
        image = null;
        broken = false;
        progress = Progress.begun(generation);
        earlier = progress;
        feed.clear();
        home.remove("anchor");
    }

    @Override
    public String toString() {
        return name + " (" + counter.prefix() + ")";
    }

    /** What could be saved of broken journals is carried to the centre by hand. It vouches for nothing that is missing. */
    void handIn() {
        salvaged.forEach(each -> each.handIn(world));
        salvaged.clear();
    }

    String name() {
        return name;
    }

    CounterId counter() {
        return counter;
    }

    VirtualClock clock() {
        return clock;
    }

    VirtualDisk store() {
        return store;
    }

    EntryCodec codec() {
        return codec;
    }

    DiskFaults faults() {
        return faults;
    }

    @Nullable
    VirtualKey key() {
        return key;
    }

    Progress progress() {
        return progress;
    }

    void keep(Progress next) {
        earlier = progress;
        progress = next;
    }

    /** The inbox on disk: forced item by item, so that no fault takes any back but that of an older image. */
    void keep(FeedItem item, int generation) {
        if (generation != feedGeneration) {
            feedGeneration = generation;
            feed.clear();
        }
        feed.add(item);
    }

    /** The generation of the centre that told last. */
    int feedGeneration() {
        return feedGeneration;
    }

    /** Every item of that generation that was kept, in the order in which they came. */
    List<FeedItem> feed() {
        return List.copyOf(feed);
    }

    List<Courier> kept() {
        return kept;
    }

    @Nullable
    Till till() {
        return till;
    }

    boolean isConnected() {
        return connected;
    }

    void connect(boolean up) {
        connected = up;
    }

    /** The journal is not what it was: somebody has to enrol this counter again. */
    boolean isBroken() {
        return broken;
    }

    void found(boolean damaged) {
        broken |= damaged;
    }

    void becomeNewer() {
        stop();
        codec = new OtherVersion(world.codec());
    }

    /** Starts the counter; with a broken journal nothing starts. */
    void start() {
        if (till != null || broken || key == null) {
            return;
        }
        clock.boot();
        try {
            till = Till.open(world, this);
            settled = true;
        } catch (JournalUnavailable e) {
            // a disk that fails for a moment is no broken journal
            broken = !e.reason().key().equals(FOR_A_MOMENT);
        }
    }

    /** Another process, which finds the store locked; without that guard it sells as well, and ends. */
    void startSecond(Consumer<Till> clerk) {
        if (!world.guards().has(Guard.STORE_LOCK)) {
            Till second = Till.open(world, this);
            clerk.accept(second);
            second.close();
        }
    }

    Anchor anchor() {
        try {
            return Anchor.open(home, "anchor", name);
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of(FOR_A_MOMENT, "home", String.valueOf(e.getMessage())), e);
        }
    }

    /** Ends the process in order. */
    void stop() {
        if (till != null) {
            till.close();
            till = null;
        }
    }

    /** The process is gone, the system went on and wrote everything. */
    void kill() {
        till = null;
        restart(Survival.EVERYTHING, world.chance(0));
    }

    /** The machine went dark. */
    void cut(Survival survival, RandomGenerator random) {
        till = null;
        if (random.nextInt(4) == 0) {
            progress = progress.isFenced() ? progress : earlier; // that one is forced
        }
        settled = false;
        restart(survival, random);
    }

    private void restart(Survival survival, RandomGenerator random) {
        faults = soundDisks();
        home = home.survivor(survival, random, faults);
        store = store.survivor(survival, random, faults);
    }

    void takeImage() {
        image = store.survivor(Survival.EVERYTHING, world.chance(0), new DiskFaults());
        imageOfFeed = feed();
        imageGeneration = feedGeneration;
    }

    /**
     * Puts the store back to its image; false when there is none, or when the machine went dark just before: within half a
     * minute of a power cut the anchor may not know the last entries, which is as far as it can see.
     */
    boolean restoreImage() {
        VirtualDisk old = image;
        if (old == null || !settled) {
            return false;
        }
        till = null;
        home.settle();
        faults = soundDisks();
        home = home.survivor(Survival.EVERYTHING, world.chance(0), faults);
        store = old.survivor(Survival.EVERYTHING, world.chance(0), faults);
        feed.clear();
        feed.addAll(imageOfFeed);
        feedGeneration = imageGeneration;
        return true;
    }
}
