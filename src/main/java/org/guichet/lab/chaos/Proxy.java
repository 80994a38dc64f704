package org.guichet.lab.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Stands between counters, website and the centres on this machine and spoils some of the requests until {@link #peace}. Each
 * request goes over connections of its own, to any of the centres that takes it. Safe from any thread.
 */
final class Proxy implements AutoCloseable {

    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final double SPOILT = 0.3;
    private static final int LEAST_PAUSE_MILLIS = 100;
    private static final int MOST_PAUSE_MILLIS = 3_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int SILENCE_MILLIS = (int) Duration.ofSeconds(40).toMillis();
    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final List<InetSocketAddress> centres;
    private final SplittableRandom chance;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private int requests;
    private boolean peace;

    /** @param ports of the centres on this machine */
    Proxy(List<Integer> ports, long seed) throws IOException {
        this.centres = ports.stream().map(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .toList();
        this.chance = new SplittableRandom(seed);
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on everything passes. */
    synchronized void peace() {
        peace = true;
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    /**
     * What happens to one request; null for nothing.
     *
     * @param place where in request or answer, as a part of its length
     * @param pauseMillis how long nothing moves
     */
    private record Lot(@Nullable Fault fault, double place, long pauseMillis) {}

    private synchronized Lot draw() {
        requests++;
        double place = chance.nextDouble();
        long pause = chance.nextLong(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS);
        if (peace || chance.nextDouble() >= SPOILT) {
            return new Lot(null, place, pause);
        }
        Fault fault = FAULTS.get(chance.nextInt(FAULTS.size()));
        counts.merge(fault, 1, Integer::sum);
        return new Lot(fault, place, pause);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket counter = door.accept();
                Thread.ofVirtual().start(() -> serve(counter));
            } catch (IOException e) {
                // closed, or a caller that was gone again
            }
        }
    }

    private void serve(Socket counter) {
        try (counter) {
            counter.setSoTimeout(SILENCE_MILLIS);
            byte[] request = WireMessage.request(new BufferedInputStream(counter.getInputStream()));
            if (request.length > 0) {
                pass(counter, request, draw());
            }
        } catch (IOException e) {
            // one side is gone: the other finds the connection closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket counter, byte[] request, Lot lot) throws IOException, InterruptedException {
        switch (lot.fault()) {
            case null -> answer(counter, asked(request), 1);
            case LOST_REQUEST -> {
                // and no answer either
            }
            case LOST_REPLY -> asked(request);
            case REPEATED -> {
                asked(request);
                answer(counter, asked(request), 1);
            }
            case LATE -> {
                answer(counter, asked(request), 1);
                counter.close();
                Thread.sleep(lot.pauseMillis());
                asked(request);
            }
            case CUT_REQUEST -> cut(request, lot.place());
            case CUT_REPLY -> answer(counter, asked(request), lot.place());
            case STALLED -> answer(counter, slowlyAsked(request, lot), 1);
            case RESET -> {
                if (lot.place() < 1.0 / 2) {
                    asked(request);
                }
                counter.setSoLinger(true, 0);
            }
        }
    }

    /** @return what the centre answered */
    private byte[] asked(byte[] request) throws IOException {
        try (Socket there = connect()) {
            there.getOutputStream().write(request);
            return WireMessage.answer(new BufferedInputStream(there.getInputStream()));
        }
    }

    private byte[] slowlyAsked(byte[] request, Lot lot) throws IOException, InterruptedException {
        int half = (int) (lot.place() * request.length);
        try (Socket there = connect()) {
            OutputStream out = there.getOutputStream();
            out.write(request, 0, half);
            out.flush();
            Thread.sleep(lot.pauseMillis());
            out.write(request, half, request.length - half);
            return WireMessage.answer(new BufferedInputStream(there.getInputStream()));
        }
    }

    private void cut(byte[] request, double place) throws IOException {
        try (Socket there = connect()) {
            there.getOutputStream().write(request, 0, (int) (place * request.length));
        }
    }

    private static void answer(Socket counter, byte[] answer, double part) throws IOException {
        counter.getOutputStream().write(answer, 0, (int) (part * answer.length));
        counter.getOutputStream().flush();
    }

    private Socket connect() throws IOException {
        int first = first();
        for (int more = 0; more < centres.size() - 1; more++) {
            try {
                return connect(centres.get((first + more) % centres.size()));
            } catch (IOException e) {
                // that one is down: as a load balancer does
            }
        }
        return connect(centres.get((first + centres.size() - 1) % centres.size()));
    }

    private synchronized int first() {
        return chance.nextInt(centres.size());
    }

    private static Socket connect(InetSocketAddress centre) throws IOException {
        Socket there = new Socket();
        try {
            there.connect(centre, CONNECT_MILLIS);
            there.setSoTimeout(SILENCE_MILLIS);
            return there;
        } catch (IOException e) {
            there.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
