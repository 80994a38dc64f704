package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.junit.jupiter.api.Test;

/** How books keep places, wherever they are kept. */
public abstract class PlacesContract {

    private static final CounterId G2 = new CounterId(2, 1);
    private static final CounterId G2B = new CounterId(2, 2);

    /** Empty books, the same ones throughout a test. */
    protected abstract Books books();

    private void act(Consumer<Transaction> act) {
        books().inTransaction(books -> {
            act.accept(books);
            return true;
        });
    }

    @Test
    void everyPlaceOfAnEventHasItsGuid() {
        act(books -> books.places().found(BooksContract.seats(7, "b", "a", BooksContract.NASTY)));
        act(books -> assertThat(books.places().seats(7)).containsExactlyInAnyOrder("a", "b", BooksContract.NASTY));
        act(books -> assertThat(books.places().seats(8)).isEmpty());
    }

    @Test
    void aPlaceFoundAgainChangesZoneAndIndexOnly() {
        act(books -> books.places().found(BooksContract.seats(1, "a", "b")));
        act(books -> books.places().move(1, List.of("b"), Where.standing(Standing.OPEN),
                Change.grant(G2, new GrantNumber(1, 5), Standing.GRANTED)));
        act(books -> books.places()
                .found(List.of(BooksContract.open(1, "b", 7, "or"), BooksContract.open(1, "c", 2, "or"))));

        act(books -> assertThat(books.places().find(1, "b"))
                .contains(new Place(1, "b", 7, "or", Standing.GRANTED, G2, new GrantNumber(1, 5))));
        act(books -> assertThat(books.places().find(1, "c")).contains(BooksContract.open(1, "c", 2, "or")));
        act(books -> assertThat(books.places().find(2, "c")).isEmpty());
    }

    @Test
    void placesThatAreNoMoreLeaveTheBooksUnlessSomebodyHasThem() {
        act(books -> books.places().found(BooksContract.seats(1, "a", "b", "c", "d", "e", BooksContract.NASTY)));
        act(books -> books.places().found(BooksContract.seats(2, "a", "z")));
        act(books -> {
            books.places().move(1, List.of("b"), Where.standing(Standing.OPEN),
                    Change.grant(G2, new GrantNumber(1, 5), Standing.GRANTED));
            books.places().move(1, List.of("c"), Where.standing(Standing.OPEN), Change.to(Standing.SOLD));
            books.places().move(1, List.of("d"), Where.standing(Standing.OPEN), Change.to(Standing.HELD));
        });
        act(books -> assertThat(books.places().keep(1, List.of("a", "c", BooksContract.NASTY, "never")))
                .containsExactly("b"));
        act(books -> assertThat(books.places().seats(1)).containsExactlyInAnyOrder("a", "b", "c", BooksContract.NASTY));
        act(books -> assertThat(books.places().keep(2, List.of())).isEmpty());
        act(books -> {
            assertThat(books.places().seats(2)).isEmpty();
            assertThat(books.places().events()).containsExactly(1);
        });
    }

    /** Every kind of move, on the same places in the books and in a map. */
    @Test
    void movesTakeThosePlacesThatAreWhereTheyShouldBe() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, Place> model = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            model.put("s" + i, BooksContract.open(4, "s" + i, i, "or"));
        }
        act(books -> books.places().found(List.copyOf(model.values())));

        for (int step = 0; step < 150; step++) {
            List<String> seats = new ArrayList<>(model.keySet().stream().filter(seat -> random.nextBoolean()).toList());
            seats.add("unknown");
            Where from = where(random);
            Change to = change(random);
            List<String> left = books().inTransaction(books -> books.places().move(4, seats, from, to));

            List<String> expected = seats.stream().filter(
                    seat -> Optional.ofNullable(model.get(seat)).filter(from::includes).isEmpty()).toList();
            assertThat(left).as("seed %d step %d: %s %s", seed, step, from, to)
                    .containsExactlyInAnyOrderElementsOf(expected);
            seats.removeAll(expected);
            seats.forEach(seat -> model.computeIfPresent(seat, (guid, place) -> to.of(place)));
            act(books -> assertThat(books.places().find(4, model.keySet())).as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(model.values()));
        }
    }

    private static Where where(Random random) {
        List<Standing> standings = new ArrayList<>(List.of(Standing.values()));
        standings.removeIf(standing -> random.nextInt(4) == 0);
        Where where = Where.standing(standings.toArray(Standing[]::new));
        where = random.nextBoolean() ? where : where.by(counter(random));
        where = random.nextInt(4) > 0 ? where : where.under(number(random));
        return random.nextInt(3) > 0 ? where : where.before(number(random));
    }

    private static Change change(Random random) {
        Standing standing = Standing.unpack((byte) random.nextInt(Standing.values().length));
        return switch (random.nextInt(3)) {
            case 0 -> Change.free(standing);
            case 1 -> Change.to(standing);
            default -> Change.grant(counter(random), number(random), standing);
        };
    }

    private static CounterId counter(Random random) {
        return new CounterId(2 + random.nextInt(2), 1 + random.nextInt(2));
    }

    private static GrantNumber number(Random random) {
        return new GrantNumber(1 + random.nextInt(2), 1 + random.nextInt(3));
    }

    @Test
    void placesAreToldInTheOrderOfThePlan() {
        List<Place> places = List.of(BooksContract.open(2, "z", 0, "or"), BooksContract.open(2, "y", 1, "bleu"),
                BooksContract.open(2, "x", 2, "or"),
                BooksContract.open(2, "w", 3, "or"), BooksContract.open(1, "v", 0, "or"));
        act(books -> {
            books.places().found(places);
            books.places().move(2, List.of("w", "z"), Where.standing(Standing.OPEN),
                    Change.grant(G2, new GrantNumber(1, 1), Standing.GRANTED));
            books.places().move(1, List.of("v"), Where.standing(Standing.OPEN),
                    Change.grant(G2, new GrantNumber(1, 2), Standing.GRANTED));
            books.places().move(2, List.of("y"), Where.standing(Standing.OPEN), Change.to(Standing.BLOCKED));
        });

        act(books -> {
            assertThat(books.places().events()).containsExactlyInAnyOrder(1, 2);
            assertThat(books.places().heldBy(G2, Standing.GRANTED)).extracting(Place::seat)
                    .containsExactly("v", "z", "w");
            assertThat(books.places().heldBy(G2, Standing.SOLD)).isEmpty();
            assertThat(books.places().heldBy(G2B, Standing.GRANTED)).isEmpty();
            assertThat(books.places().open(2, "or")).containsExactly(places.get(2));
            assertThat(books.places().find(2, List.of("x", "none", "z"))).extracting(Place::seat)
                    .containsExactly("x", "z");
            assertThat(books.places().standings(2)).containsExactly(Standing.GRANTED.packed(),
                    Standing.BLOCKED.packed(), Standing.OPEN.packed(), Standing.GRANTED.packed());
            assertThat(books.places().standings(3)).isEmpty();
            assertThat(books.places().zones(2)).containsExactlyInAnyOrder("or", "bleu");
            assertThat(books.places().held(2, "or")).isEqualTo(Map.of(G2, 2));
            assertThat(books.places().held(2, "bleu")).isEmpty();
            assertThat(books.places().count(2))
                    .isEqualTo(Map.of(Standing.OPEN, 1, Standing.GRANTED, 2, Standing.BLOCKED, 1));
        });
    }

    @Test
    void namesThatNoPlaceHasBlockNothing() {
        List<String> strange = List.of("a\0b", BooksContract.NASTY, "s".repeat(9_000), "");
        act(books -> books.places().found(BooksContract.seats(1, "a")));

        act(books -> assertThat(books.places().move(1, strange, Where.standing(Standing.OPEN),
                Change.to(Standing.SOLD))).containsExactlyInAnyOrderElementsOf(strange));
        act(books -> strange.forEach(seat -> books.cases().open(BooksContract.about(1, seat))));
        act(books -> strange.forEach(seat -> books.cases().open(BooksContract.about(1, seat))));

        act(books -> assertThat(books.cases().all()).hasSize(strange.size()));
        act(books -> assertThat(books.places().find(1, strange)).isEmpty());
        act(books -> assertThat(books.places().count(1))
                .isEqualTo(Map.of(Standing.OPEN, 1)));
    }
}
