package org.guichet.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.guichet.kernel.CounterId;
import org.guichet.lab.Child;

/** The clerks of {@link ClickingClerks}, from here. One thread. */
final class Clerks implements AutoCloseable {

    static final String REFUSED = "refused ";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Child process;
    private final List<CounterId> counters;
    private final Samples waits = new Samples();
    private int refused;

    /** Starts them and has their counters enrolled. */
    Clerks(BenchHouse house, int count, Path complaints) throws IOException, InterruptedException {
        process = Child.start(Child.java(ClickingClerks.class, List.of(String.valueOf(count))), complaints, told::add);
        List<String> keys = new ArrayList<>();
        while (keys.size() < count) {
            keys.add(told.take());
        }
        counters = house.enrol(keys);
    }

    /** They begin. */
    void click(URI centre, int event, int seats) {
        process.say(new ClickingClerks.Order(centre, counters.getFirst().number(), event, seats).write());
    }

    /** They stop, and tell. */
    void over() throws InterruptedException {
        process.say("over");
        String line = told.take();
        while (!line.startsWith(REFUSED)) {
            waits.add(Long.parseLong(line));
            line = told.take();
        }
        refused = Integer.parseInt(line.substring(REFUSED.length()));
    }

    /** From each click to its answer, whatever it was. */
    Samples waits() {
        return waits;
    }

    int refused() {
        return refused;
    }

    @Override
    public void close() {
        process.end();
    }
}
