package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Fee;
import org.guichet.catalogue.Hold;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.TaxRule;
import org.guichet.catalogue.Venue;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.junit.jupiter.api.Test;

class SeasonFileTest {

    private final Season season = SeasonText.read(SeasonText.RIGHT);

    @Test
    void readsTheSeasonItself() {
        assertThat(season.code()).isEqualTo("s27");
        assertThat(season.name()).isEqualTo(new Text("Saison", "Season"));
        assertThat(season.seller()).isEqualTo(new Text("Vendeur", "Seller"));
        assertThat(season.currency()).isEqualTo(Money.CAD);
    }

    @Test
    void readsVenuesAndTaxes() {
        assertThat(season.venues()).containsExactly(new Venue("hall", new Text("Salle", "Hall"),
                ZoneId.of("America/Toronto"), LocalTime.of(4, 0), "hall.json", ""));
        assertThat(season.taxes()).containsExactly(
                new TaxRule("GST", new Text("TPS", "GST"), 50_000, "123456789 RT0001"),
                new TaxRule("QST", new Text("TVQ", "QST"), 99_750, "1234567890 TQ0001"));
    }

    @Test
    void readsZonesAndTypesInTheOrderOfTheFile() {
        assertThat(season.priceZones()).extracting(PriceZone::code).containsExactly("A", "B");
        assertThat(season.priceTypes()).containsExactly(
                new PriceType('A', 1, new Text("Adulte", "Adult"), null, false), new PriceType('C', 7,
                        new Text("Accompagnateur", "Companion"), new Text("CAL vérifiée", "CAL checked"), true));
    }

    @Test
    void readsPricesAndFeesToTheCent() {
        Event event = season.event(31).orElseThrow();
        assertThat(event.priceList().taxesIncluded()).isFalse();
        assertThat(event.priceList().fees())
                .containsExactly(new Fee("SERVICE", new Text("Frais", "Fee"), Money.cad(150)));
        assertThat(event.priceList().find("A", 'A')).contains(Money.cad(4800));
        assertThat(event.priceList().find("B", 'A')).contains(Money.cad(3800));
        assertThat(event.priceList().find("A", 'C')).contains(Money.cad(0));
        assertThat(event.priceList().find("B", 'C')).isEmpty();
    }

    @Test
    void readsAnEventOnTheClocksOfItsVenue() {
        Event event = season.event(31).orElseThrow();
        assertThat(event.start()).isEqualTo(Instant.parse("2027-05-01T23:30:00Z"));
        assertThat(event.doors()).isEqualTo(Instant.parse("2027-05-01T22:30:00Z"));
        assertThat(event.window().opens()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(event.window().closes()).isEqualTo(Instant.parse("2027-05-02T00:00:00Z"));
        assertThat(event.linked()).containsExactly(32);
        assertThat(event.limits()).isEqualTo(new Limits(8, 500));
        assertThat(event.subtitle()).isEqualTo(new Text("Un", "One"));
        assertThat(event.holds()).containsExactly(new Hold("house", new Text("Maison", "House"), Hold.Kind.HOUSE,
                List.of("104-H-11", "104-H-12")));
    }

    @Test
    void fillsInWhatMayBeLeftOut() {
        Event event = season.event(32).orElseThrow();
        assertThat(event.subtitle()).isNull();
        assertThat(event.limits()).isEqualTo(new Limits(20, Limits.NONE));
        assertThat(event.holds()).isEmpty();
        assertThat(season.event(31).orElseThrow().terms()).isEqualTo(new Text("Ni repris", "No refund"));
        assertThat(event.terms()).isEqualTo(new Text("Autres mots", "Other words"));
    }

    @Test
    void anOffsetIsTakenAtItsWord() {
        Season read = SeasonText
                .read(SeasonText.with("start = 2027-05-01T19:30", "start = 2027-05-01T23:30:00Z"));
        assertThat(read.event(31).orElseThrow().start()).isEqualTo(Instant.parse("2027-05-01T23:30:00Z"));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(SeasonText.read("\ufeff" + SeasonText.RIGHT)).isEqualTo(season);
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws IOException {
        String page = Files.readString(Path.of("docs/season-file.md"));
        String example = page.substring(page.indexOf("```toml\n") + 8, page.lastIndexOf("```"));
        assertThat(SeasonText.faults(example)).isEmpty();
        assertThat(SeasonText.read(example).event(101)).isPresent();
    }
}
