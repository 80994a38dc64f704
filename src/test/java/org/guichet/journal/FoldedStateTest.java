package org.guichet.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichet.journal.Histories.DAY;
import static org.guichet.journal.Histories.id;
import static org.guichet.journal.Histories.recorded;
import static org.guichet.journal.Histories.sale;
import static org.guichet.journal.Histories.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.kernel.SaleId;
import org.junit.jupiter.api.Test;

class FoldedStateTest {

    private static final int EVENTS = 2;
    private static final int SEATS = 12;

    /** The rules told naively: an array of words a place, recomputed by hand at each act. */
    private static final class Counter {
        final Random random;
        final List<Entry> history = new ArrayList<>();
        final TreeMap<String, String> seats = new TreeMap<>();
        final TreeMap<Integer, List<String>> parked = new TreeMap<>();
        final TreeMap<Integer, List<String>> sold = new TreeMap<>();
        int ids;

        Counter(Random random) {
            this.random = random;
            for (int event = 1; event <= EVENTS; event++) {
                boolean whole = event == 1;
                history.add(new GrantEntry(event, new GrantNumber(0, event), whole,
                        whole ? List.of() : IntStream.range(0, SEATS).mapToObj(i -> "s" + i).toList(), ""));
                for (int seat = 0; seat < SEATS; seat++) {
                    seats.put(event + " s" + seat, "MINE");
                }
            }
        }

        void act() {
            switch (random.nextInt(5)) {
                case 0 -> sell(ids++, pick(free(), 4));
                case 1 -> park(ids++, pick(free(), 4));
                case 2 -> parkAgain();
                case 3 -> sellParked();
                default -> takeBack();
            }
        }

        private List<String> free() {
            return new ArrayList<>(seats.entrySet().stream().filter(seat -> seat.getValue().equals("MINE"))
                    .map(java.util.Map.Entry::getKey).toList());
        }

        private List<String> pick(List<String> from, int most) {
            java.util.Collections.shuffle(from, random);
            return List.copyOf(from.subList(0, Math.min(from.size(), random.nextInt(most + 1))));
        }

        private void sell(int id, List<String> places) {
            if (places.isEmpty()) {
                return;
            }
            List<TicketLine> lines = new ArrayList<>();
            for (String place : places) {
                String[] words = place.split(" ", -1);
                lines.add(ticket(lines.size() + 1, Integer.parseInt(words[0]), words[1]));
                seats.put(place, "SOLD_HERE");
            }
            history.add(sale(id(id), "G2-" + id, DAY.plusDays(random.nextInt(3)), lines));
            sold.put(id, places);
        }

        private void park(int id, List<String> places) {
            history.add(new ParkedEntry(id(id), "p", places.stream().map(place -> place.split(" ", -1))
                    .map(words -> new ParkedEntry.Line(Integer.parseInt(words[0]), words[1], 'A')).toList(),
                    Language.FR));
            places.forEach(place -> seats.put(place, "PARKED"));
            parked.put(id, places);
        }

        List<String> held(int id) {
            return parked.getOrDefault(id, List.of());
        }

        private void parkAgain() {
            if (!parked.isEmpty()) {
                int id = parked.firstKey();
                List<String> reach = free();
                reach.addAll(held(id));
                held(id).forEach(place -> seats.put(place, "MINE"));
                park(id, pick(reach, 5));
                if (held(id).isEmpty()) {
                    parked.remove(id);
                }
            }
        }

        private void sellParked() {
            if (!parked.isEmpty()) {
                int id = parked.lastKey();
                List<String> reach = new ArrayList<>(held(id));
                reach.addAll(pick(free(), 2));
                List<String> chosen = pick(reach, 6);
                if (!chosen.isEmpty()) {
                    held(id).forEach(place -> seats.put(place, "MINE"));
                    parked.remove(id);
                    sell(id, chosen);
                }
            }
        }

        private void takeBack() {
            if (!sold.isEmpty()) {
                int id = sold.lastKey();
                Objects.requireNonNull(sold.remove(id)).forEach(place -> seats.put(place, "MINE"));
                history.add(new VoidEntry(id(id), "G2-" + id, "r", List.of(), DAY));
            }
        }
    }

    private static FoldedState fold(List<Entry> entries) {
        FoldedState state = new FoldedState();
        for (int i = 0; i < entries.size(); i++) {
            state.apply(recorded(i + 1L, entries.get(i)));
        }
        return state;
    }

    @Test
    void theFoldOfAnyHistoryIsWhatANaiveCounterKnows() throws Exception {
        for (long seed = 0; seed < 400; seed++) {
            Counter counter = new Counter(new Random(seed));
            for (int act = 0; act < 60; act++) {
                counter.act();
            }
            FoldedState state = fold(counter.history);
            counter.seats.forEach((place, word) -> assertThat(
                    state.seat(place.charAt(0) - '0', place.substring(2)).name()).as(place).isEqualTo(word));
            assertThat(state.parked()).as("seed %d", seed).extracting(ParkedEntry::sale)
                    .containsExactlyInAnyOrderElementsOf(counter.parked.keySet().stream()
                            .filter(id -> !counter.held(id).isEmpty()).map(Histories::id).toList());
            assertThat(state.seatStateHash().hex()).as("seed %d", seed).isEqualTo(byHand(counter));
        }
    }

    /** Event 1 was granted as a whole, event 2 seat by seat. */
    private static String byHand(Counter counter) throws Exception {
        List<String> lines = new ArrayList<>(List.of("1 * MINE\n"));
        counter.seats.forEach((place, word) -> {
            if (place.startsWith("2 ") || !word.equals("MINE")) {
                lines.add(place + " " + word + "\n");
            }
        });
        lines.sort(null);
        byte[] text = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @Test
    void aSaleOfAParkedCartReleasesWhatItDidNotTake() {
        SaleId cart = id(7);
        FoldedState state = fold(List.of(new GrantEntry(1, new GrantNumber(0, 1), true, List.of(), ""),
                new ParkedEntry(cart, "x",
                        List.of(new ParkedEntry.Line(1, "a", 'A'), new ParkedEntry.Line(1, "b", 'A')), Language.FR),
                sale(cart, "G2-000001", DAY, List.of(ticket(1, 1, "b"), ticket(2, 1, "c")))));
        assertThat(state.seat(1, "a")).isEqualTo(SeatState.MINE);
        assertThat(state.seat(1, "b")).isEqualTo(SeatState.SOLD_HERE);
        assertThat(state.seat(1, "c")).isEqualTo(SeatState.SOLD_HERE);
        assertThat(state.seat(3, "a")).isEqualTo(SeatState.ELSEWHERE);
        assertThat(state.parked()).isEmpty();
    }

    @Test
    void knowsWhichTicketsNoPrinterIsKnownToHaveTaken() {
        FoldedState state = fold(Histories.firstDay());
        assertThat(state.unprinted(id(1))).as("line 2 was asked for again").containsExactly(2);
        assertThat(state.unprinted(id(2))).containsExactly(1);
        assertThat(state.generation(id(1), 2)).isEqualTo(1);
        assertThat(state.generation(id(1), 1)).isZero();
        assertThat(state.reprints(id(1))).isEqualTo(1);
        assertThat(state.isVoided(id(2))).isTrue();
        assertThat(state.lastBusinessDay()).contains(DAY);
        assertThat(state.sales()).hasSize(2);
    }

    @Test
    void anEntryTwiceDoesNothingAndAGapIsRefused() {
        FoldedState state = fold(Histories.firstDay());
        Hash before = state.seatStateHash();
        state.apply(recorded(2, new GrantEntry(9, new GrantNumber(0, 1), true, List.of(), "")));
        assertThat(state.seatStateHash()).isEqualTo(before);
        Recorded<Entry> gap = recorded(Histories.firstDay().size() + 2L,
                new GrantEntry(9, new GrantNumber(0, 1), true, List.of(), ""));
        assertThatThrownBy(() -> state.apply(gap)).isInstanceOf(ViewBehind.class);
    }
}
