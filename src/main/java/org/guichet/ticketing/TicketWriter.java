package org.guichet.ticketing;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.TaxAmount;
import org.guichet.catalogue.Venue;
import org.guichet.i18n.Formats;
import org.guichet.i18n.Texts;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Text;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.Section;
import org.jspecify.annotations.Nullable;

/**
 * Puts a recorded sale into the words of its tickets, in the language of the sale. Like the token, the words come from
 * the journal and the catalogue alone: a ticket printed again says the same. Immutable, safe from any thread.
 */
public final class TicketWriter {

    /** Breaks after the dot only. */
    private static final String BETWEEN = "\u00a0· ";

    private final Season season;
    private final TicketIssuer issuer;

    /** @param season what the sales were made from: their own catalogue */
    public TicketWriter(Season season, TicketIssuer issuer) {
        this.season = season;
        this.issuer = issuer;
    }

    /**
     * The tickets of a sale.
     *
     * @param plan of the event's venue; tells the gate
     * @param generation 0 for the first print, k for reprint number k
     */
    public TicketDocument write(Recorded<SaleEntry> sale, TicketLine line, SeatingPlan plan, int generation) {
        TicketToken token = issuer.issue(season, sale, line, generation);
        Language language = sale.entry().language();
        Event event = season.event(line.event()).orElseThrow();
        Venue venue = season.venueOf(event);
        Map<String, String> words = new HashMap<>();
        aboutEvent(words, event, venue, language);
        aboutPlace(words, line, plan, language);
        aboutPrice(words, line, language);
        aboutSale(words, sale, line, venue.zone(), generation);
        words.put("number", token.claims().ticketNumber());
        words.put("code", token.shortCode());
        words.put("token", token.text());
        for (String label : List.of("section", "row", "seat", "standing", "zone", "stub")) {
            words.put("label." + label, Texts.tell(language, "ticket.label." + label));
        }
        return new TicketDocument(token.claims().ticketNumber(), words);
    }

    private void aboutEvent(Map<String, String> words, Event event, Venue venue, Language language) {
        Formats formats = Formats.in(language);
        var date = event.start().atZone(venue.zone()).toLocalDate();
        words.put("venue", venue.name().in(language));
        words.put("seller", season.seller().in(language));
        words.put("event", event.name().in(language));
        words.put("subtitle", said(event.subtitle(), language));
        words.put("date", formats.longDate(date));
        words.put("date.short", formats.shortDate(date));
        words.put("hour", formats.hour(event.start(), venue.zone()));
        words.put("doors", Texts.tell(language, "ticket.doors", formats.hour(event.doors(), venue.zone())));
        words.put("terms", event.terms().in(language));
    }

    private static void aboutPlace(Map<String, String> words, TicketLine line, SeatingPlan plan, Language language) {
        int place = plan.indexOf(line.seat());
        boolean standing = place == SeatingPlan.NONE ? line.row().isEmpty() : !plan.isSeat(place);
        String standingWord = standing ? Texts.tell(language, "ticket.standing") : "";
        words.put("section", line.section());
        words.put("row", line.row());
        words.put("seat", standing ? "" : line.number());
        words.put("standing", standingWord);
        words.put("zone", line.zone());
        words.put("place", joined(List.of(line.section(), line.row(), standing ? standingWord : line.number())));
        words.put("gate", place == SeatingPlan.NONE ? "" : gate(plan.sections().get(plan.section(place)), language));
    }

    private static String gate(Section section, Language language) {
        return joined(List.of(said(section.gate(), language), said(section.entrance(), language)));
    }

    private void aboutPrice(Map<String, String> words, TicketLine line, Language language) {
        PriceType type = season.priceType(line.type()).orElseThrow();
        String taxes = line.taxes().stream().filter(tax -> !tax.amount().isZero())
                .map(tax -> taxLabel(tax, language) + "\u00a0" + Formats.in(language).price(tax.amount()))
                .collect(Collectors.joining(BETWEEN));
        words.put("type", type.name().in(language));
        words.put("price", Formats.in(language).price(line.total()));
        words.put("taxes", taxes.isEmpty()
                ? ""
                : line.fees().isZero()
                        ? Texts.tell(language, "ticket.taxes", taxes)
                        : Texts.tell(language, "ticket.taxes.fees", taxes, line.fees()));
        words.put("registrations", season.taxes().stream()
                .map(rule -> (rule.label().in(language) + " " + rule.registration()).replace(' ', '\u00a0'))
                .collect(Collectors.joining(BETWEEN)));
        words.put("checked", line.checked() == null ? "" : type.needs() == null
                ? line.checked()
                : said(type.needs(), language));
    }

    private String taxLabel(TaxAmount tax, Language language) {
        return season.taxes().stream().filter(rule -> rule.code().equals(tax.code()))
                .map(rule -> rule.label().in(language)).findFirst().orElse(tax.code());
    }

    private static void aboutSale(Map<String, String> words, Recorded<SaleEntry> sale, TicketLine line, ZoneId zone,
            int generation) {
        Language language = sale.entry().language();
        words.put("sale", Texts.tell(language, "ticket.sale", sale.entry().number()));
        words.put("of", Texts.tell(language, "ticket.of", line.line(), sale.entry().tickets().size()));
        words.put("counter", Texts.tell(language, "ticket.counter", String.valueOf(sale.counter().number())));
        words.put("issued", Texts.tell(language, "ticket.issued", new Moment(sale.at(), zone)));
        words.put("reprint", generation == 0 ? "" : Texts.tell(language, "ticket.reprint", generation));
    }

    private static String said(@Nullable Text text, Language language) {
        return text == null ? "" : text.in(language);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }
}
