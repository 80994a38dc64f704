package org.guichet.lab.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guichet.lab.Child;
import org.jspecify.annotations.Nullable;

/** The website, which buys from the same pool as the counters. */
final class ShopPart implements Part {

    private final List<Bought> bought = new CopyOnWriteArrayList<>();
    private final String centre;
    private final String token;
    private final long seed;
    private final Path complaints;
    private @Nullable Child child;
    private volatile boolean open;
    private int starts;

    /** @param centre address at which it finds one */
    ShopPart(String centre, String token, long seed, Path complaints) {
        this.centre = centre;
        this.token = token;
        this.seed = seed;
        this.complaints = complaints;
    }

    @Override
    public String kind() {
        return "website";
    }

    @Override
    public void start() throws IOException {
        open = false;
        starts++;
        child = Child.start(Child.java(Shop.class,
                List.of(centre, token, String.valueOf(Hall.EVENTS.getFirst()), String.valueOf(seed + starts))),
                complaints, this::hear);
    }

    private void hear(String line) {
        open |= line.equals(Shop.OPEN);
        Bought.read(line).ifPresent(bought::add);
    }

    /** Every order that it ever told a customer of. */
    List<Bought> bought() {
        return List.copyOf(bought);
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

    /** Lets everybody inside finish, and closes. */
    void close() throws InterruptedException {
        if (child != null && child.isAlive()) {
            child.say("close");
            child.await();
        }
    }
}
