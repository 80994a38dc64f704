package org.guichet.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.sync.http.HttpCentre.Timeouts;

/**
 * The process in which clerks click while thousands of counters return: on machines of their own, they would not wait for
 * the memory of that crowd to be tidied up. It tells a public key for each clerk; told where the centre is, they click until
 * a second line says that it is over; then it tells how long each click took, and how many were refused.
 */
final class ClickingClerks {

    private ClickingClerks() {}

    /** @param words how many clerks */
    public static void main(String[] words) throws Exception {
        List<Signer> keys = IntStream.range(0, Integer.parseInt(words[0])).mapToObj(_ -> BenchHouse.key()).toList();
        keys.forEach(key -> System.out.println(key.publicKey()));
        BufferedReader heard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = heard.readLine();
        if (order != null) {
            click(Order.read(order), keys, heard);
        }
    }

    /**
     * Where they click.
     *
     * @param first number of the first clerk's counter; the others follow
     * @param seats how many seats of the event are open, from the first on
     */
    record Order(URI centre, int first, int event, int seats) {

        String write() {
            return String.join(" ", centre.toString(), String.valueOf(first), String.valueOf(event),
                    String.valueOf(seats));
        }

        static Order read(String line) {
            String[] words = line.split(" ", -1);
            return new Order(URI.create(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
        }
    }

    private static void click(Order order, List<Signer> keys, BufferedReader heard) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<WaitingClerk> clerks = new ArrayList<>();
        try (HttpCentre centre = new HttpCentre(order.centre(), Optional.empty(), Optional.empty(), Timeouts.USUAL,
                new SystemTime()); ExecutorService hands = Executors.newFixedThreadPool(keys.size())) {
            int share = order.seats() / keys.size();
            for (Signer key : keys) {
                int clerk = clerks.size();
                CounterId counter = new CounterId(order.first() + clerk, 1);
                clerks.add(new WaitingClerk(centre.as(new Identity(counter, key)), counter, order.event(),
                        IntStream.range(clerk * share, (clerk + 1) * share).mapToObj(BenchHouse::guid).iterator(),
                        over));
            }
            List<Future<Boolean>> clicking = clerks.stream().map(clerk -> hands.submit(() -> {
                clerk.run();
                return true;
            })).toList();
            untilTold(heard);
            over.set(true);
            for (Future<Boolean> one : clicking) {
                one.get();
            }
        }
        clerks.forEach(clerk -> clerk.waits().forEach(System.out::println));
        System.out.println(Clerks.REFUSED + clerks.stream().mapToInt(WaitingClerk::refused).sum());
    }

    /** Also when whoever started this process is gone. */
    private static void untilTold(BufferedReader heard) throws IOException {
        heard.readLine();
    }
}
