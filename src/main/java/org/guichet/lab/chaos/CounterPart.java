package org.guichet.lab.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.lab.Child;
import org.jspecify.annotations.Nullable;

/** A counter at which a {@link Clerk} sells. */
final class CounterPart implements Part {

    private static final String COMPLAINTS = "complaints";

    private final Path root;
    private final long seed;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicReference<Told> last = new AtomicReference<>(Told.of(Told.Kind.UNSETTLED));
    private volatile boolean open;
    private int starts;
    private @Nullable Child child;

    /** @param root folder of its own */
    CounterPart(Path root, long seed) {
        this.root = root;
        this.seed = seed;
    }

    static StoreFolder store(Path root) {
        return new StoreFolder(root.resolve("store"));
    }

    static Surroundings around(Path root) {
        return Surroundings.ofMachine().anchoredIn(root.resolve("anchors"));
    }

    Path root() {
        return root;
    }

    Path complaints() {
        return root.resolve(COMPLAINTS);
    }

    /** All that it ever promised, in order. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** How many sales it has promised. */
    long sales() {
        return told.stream().filter(promise -> promise.kind() == Told.Kind.SOLD).count();
    }

    @Override
    public String kind() {
        return "counter";
    }

    @Override
    public void start() throws IOException {
        start(0);
    }

    private void start(long settleFrom) throws IOException {
        open = false;
        starts++;
        child = Child.start(Child.java(Clerk.class,
                List.of(root.toString(), String.valueOf(seed + starts), String.valueOf(settleFrom))), complaints(),
                line -> Told.read(line).ifPresent(this::hear));
    }

    private void hear(Told promise) {
        told.add(promise);
        last.set(promise);
        open |= promise.kind() == Told.Kind.OPEN;
    }

    @Override
    public boolean isReady() {
        return open && isAlive();
    }

    @Override
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public void kill() throws InterruptedException {
        if (child != null) {
            child.kill();
        }
    }

    /**
     * Lets the clerk stop selling, print what is left, tell the centre everything and hear what it says.
     *
     * @param feed the number of the feed to come to
     * @return the number of the feed it has come to; -1 when it could not settle
     */
    long settle(long feed) throws IOException, InterruptedException {
        if (!isAlive()) {
            start(feed);
        }
        Child clerk = Objects.requireNonNull(child);
        clerk.say(String.valueOf(feed));
        clerk.await();
        Told end = last.get();
        return end.kind() == Told.Kind.SETTLED ? end.cents() : -1;
    }
}
