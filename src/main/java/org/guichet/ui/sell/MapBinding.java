package org.guichet.ui.sell;

import java.util.Arrays;
import java.util.List;

import org.guichet.seating.SeatingPlan;
import org.guichet.ui.seatmap.Mark;
import org.guichet.ui.seatmap.SeatMap;

/** Keeps the map on the sticky event, in the language of the moment, and on the seats that come into the cart. */
final class MapBinding {

    private final SellViewModel screen;
    private final SeatMap map;
    private int[] inCart = {};
    private int filter = SeatingPlan.NONE;

    private MapBinding(SellViewModel screen, SeatMap map) {
        this.screen = screen;
        this.map = map;
    }

    static void bind(SellViewModel screen, SeatMap map) {
        MapBinding binding = new MapBinding(screen, map);
        map.show(screen.sticky().house());
        map.setWords(screen.seatWords());
        screen.sticky().eventProperty().addListener((property, before, now) -> {
            map.show(screen.sticky().house());
            binding.inCart = new int[0];
        });
        screen.words().languageProperty()
                .addListener((property, before, now) -> {
                    map.setWords(screen.seatWords());
                    binding.point(screen.fetch().fetchProperty().get());
                });
        map.focusedPlaceProperty()
                .addListener((property, before, now) -> screen.seats().currentProperty().set(now.intValue()));
        screen.fetch().fetchProperty().addListener((property, before, now) -> binding.point(now));
        screen.onChange(binding::follow);
    }

    /** Rings and names the seats that are being fetched. */
    private void point(FetchViewModel.Fetch fetch) {
        List<Integer> seats = fetch.event() != screen.sticky().event()
                ? List.of()
                : fetch.places().stream().filter(screen.sticky().house().plan()::isSeat).toList();
        map.setMarks(seats.isEmpty() ? List.of() : List.of(new Mark(seats, screen.words().tell("sell.fetch.mark"))));
    }

    private void follow() {
        StickyViewModel sticky = screen.sticky();
        int wanted = sticky.filteringProperty().get()
                ? sticky.house().plan().priceZone(sticky.zone())
                : SeatingPlan.NONE;
        if (wanted != filter) {
            filter = wanted;
            map.setZoneFilter(wanted);
        }
        int[] now = screen.placesInCart();
        int[] before = inCart;
        int[] added = Arrays.stream(now).filter(place -> Arrays.stream(before).noneMatch(old -> old == place))
                .toArray();
        inCart = now;
        if (added.length > 0 && !screen.listShownProperty().get()) {
            map.reveal(added);
        }
    }
}
