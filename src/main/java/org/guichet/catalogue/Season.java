package org.guichet.catalogue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.guichet.kernel.Text;

/**
 * Everything a season file says.
 *
 * @param code the season's name for itself: importing the same code again updates it
 * @param seller who sells, as printed on tickets
 * @param priceZones in the order of the screen's chips
 * @param priceTypes in the order of the screen's menu; the first is the default
 */
public record Season(String code, Text name, Text seller, Currency currency, List<Venue> venues,
        List<PriceZone> priceZones, List<PriceType> priceTypes, List<TaxRule> taxes, List<Event> events) {

    public Optional<Event> event(int number) {
        return events.stream().filter(event -> event.number() == number).findFirst();
    }

    /** The venue of an event of this season. */
    public Venue venueOf(Event event) {
        return venues.stream().filter(venue -> venue.code().equals(event.venue())).findFirst().orElseThrow();
    }

    public Optional<PriceType> priceType(char letter) {
        return priceTypes.stream().filter(type -> type.letter() == letter).findFirst();
    }

    public Optional<PriceZone> priceZone(String code) {
        return priceZones.stream().filter(zone -> zone.code().equals(code)).findFirst();
    }
}
