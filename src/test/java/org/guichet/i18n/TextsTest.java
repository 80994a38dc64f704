package org.guichet.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @Test
    void tellsASentenceInEitherLanguage() {
        assertThat(Texts.tell(Language.FR, "season.link.unknown", "7")).isEqualTo("aucun événement n’a le numéro 7");
        assertThat(Texts.tell(Language.EN, "season.link.unknown", "7")).isEqualTo("no event has the number 7");
    }

    @Test
    void argumentsAreToldInTheSameLanguage() {
        Message message = Message.of("season.amount.high", new Text("trop", "much"), Money.cad(100_000_000));
        assertThat(Texts.tell(Language.FR, message)).contains("trop", "1\u00a0000\u00a0000,00\u00a0$");
        assertThat(Texts.tell(Language.EN, message)).contains("much", "$1,000,000.00");
        assertThat(Texts.tell(Language.FR, "season.key.missing", Message.of("season.type.flag")))
                .endsWith(" true ou false");
        assertThat(Texts.tell(Language.EN, "season.count", 1234, 1L, 2000)).startsWith("1,234 items");
    }

    @Test
    void oneAndManyHaveTheirOwnSentences() {
        assertThat(Texts.tell(Language.EN, Message.counted("season.more", 1))).startsWith("and 1 more problem that");
        assertThat(Texts.tell(Language.EN, Message.counted("season.more", 2))).startsWith("and 2 more problems that");
        assertThat(Texts.tell(Language.FR, Message.counted("season.more", 1200))).startsWith("et 1\u00a0200 autres");
    }

    @Test
    void whatWasForgottenShowsItself() {
        assertThat(Texts.tell(Language.FR, "no.such.key", 5)).isEqualTo("[no.such.key] [5]");
        assertThat(Texts.has("no.such.key")).isFalse();
        assertThat(Texts.tell(Language.EN, "season.link.unknown")).isEqualTo("no event has the number ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceCanBeToldWithoutArguments(Language language) {
        for (String key : Texts.all().keys(language)) {
            assertThat(Texts.tell(language, key)).as(key).doesNotStartWith("[" + key);
        }
    }

    @Test
    void frenchPunctuationStaysWithItsWord() {
        assertThat(Texts.tell(Language.FR, "season.seat.number", "104 H 13", 13))
                .isEqualTo("«\u00a0104 H 13\u00a0»\u00a0: il n’y a pas de siège 13");
    }

    @Test
    void bracesInAnArgumentAreNotPlaceholders() {
        assertThat(Texts.tell(Language.EN, "season.link.unknown", "{0} {1}"))
                .isEqualTo("no event has the number {0} {1}");
    }

    @Test
    void aPlaceIsToldInTheReadersLanguage() {
        Place place = new Place("s.toml", 1200, 4, "event[0].doors");
        assertThat(Texts.tell(Language.FR, place)).isEqualTo("s.toml, ligne 1200, colonne 4 (event[0].doors)");
        assertThat(Texts.tell(Language.EN, place)).isEqualTo("s.toml, line 1200, column 4 (event[0].doors)");
        assertThat(Texts.tell(Language.EN, Place.of("zones[3]").in("hall.json"))).isEqualTo("hall.json, zones[3]");
        assertThat(Texts.tell(Language.EN, Place.of("zones[3]"))).isEqualTo("zones[3]");
        assertThat(Texts.tell(Language.FR, Place.at(2, 1))).isEqualTo("ligne 2, colonne 1");
        assertThat(Texts.tell(Language.FR, Place.file("s.toml"))).isEqualTo("s.toml");
        assertThat(Texts.tell(Language.FR, Place.WHOLE)).isEmpty();
    }

    @Test
    void aProblemWithoutAPlaceIsItsSentence() {
        assertThat(Texts.tell(Language.FR, Problem.at(Place.at(2, 1), "season.link.unknown", "7")))
                .isEqualTo("ligne 2, colonne 1\u00a0: aucun événement n’a le numéro 7");
        assertThat(Texts.tell(Language.EN, Problem.at(Place.WHOLE, "season.link.unknown", "7")))
                .isEqualTo("no event has the number 7");
    }

    @Test
    void nothingIsCountedInTheSingularInFrench() {
        Message none = Message.counted("sell.tickets", 0);
        assertThat(Texts.tell(Language.FR, none)).isEqualTo("0\u00a0billet");
        assertThat(Texts.tell(Language.EN, none)).matches("0.tickets");
        assertThat(Texts.tell(Language.FR, Message.counted("sell.void.tickets", 0)))
                .as("a sentence that names no number is for one").matches(".*0.billets.*");
    }

    @Test
    void aNumberAndItsUnitStandOnOneLine() {
        assertThat(Texts.tell(Language.FR, "shell.status.offline", 14L)).isEqualTo("Hors ligne depuis 14\u00a0min");
        assertThat(Texts.tell(Language.EN, "shell.status.offline", 14L)).isEqualTo("Offline for 14\u00a0min");
    }
}
