package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.guichet.central.Cases.Case;
import org.guichet.central.Chains.Chain;
import org.guichet.central.Chains.Known;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.central.Register.Heard;
import org.guichet.central.Register.Offer;
import org.guichet.central.Register.Shop;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.journal.Histories;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.CatalogueDocument.Plan;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.junit.jupiter.api.Test;

/** What books do, wherever they are kept. */
public abstract class BooksContract {

    private static final CounterId G2 = new CounterId(2, 1);
    private static final CounterId G2B = new CounterId(2, 2);
    private static final CounterId G3 = new CounterId(3, 1);
    private static final Instant NOW = Instant.parse("2027-04-19T18:00:00.123Z");
    static final String NASTY = "'); drop table inventory_place; -- :x ${y} \\u0000 « é 🎟 » ?";

    /** Empty books, the same ones throughout a test. */
    protected abstract Books books();

    protected final <T> T ask(Function<Transaction, T> question) {
        return books().inTransaction(question);
    }

    protected final void act(Consumer<Transaction> act) {
        books().inTransaction(books -> {
            act.accept(books);
            return true;
        });
    }

    @Test
    void numbersOfGrantsAreNeverGivenTwiceAndBeginAgainWithAGeneration() {
        act(books -> assertThat(books.register().generation()).isEqualTo(1));
        List<GrantNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(ask(books -> books.register().nextGrant()));
        }
        act(books -> assertThat(books.register().nextGeneration()).isEqualTo(2));
        numbers.add(ask(books -> books.register().nextGrant()));

        assertThat(numbers).containsExactly(new GrantNumber(1, 1), new GrantNumber(1, 2), new GrantNumber(1, 3),
                new GrantNumber(2, 1));
        act(books -> assertThat(books.register().generation()).isEqualTo(2));
    }

    @Test
    void alarmStaysUntilItIsTakenAway() {
        act(books -> assertThat(books.register().alarm()).isEmpty());
        act(books -> books.register().alarm("restored-unannounced"));
        act(books -> assertThat(books.register().alarm()).isEqualTo("restored-unannounced"));
        act(books -> books.register().alarm(""));
        act(books -> assertThat(books.register().alarm()).isEmpty());
    }

    @Test
    void offerIsKeptAndUsed() {
        Offer offer = new Offer("ab".repeat(32), 7, NASTY, NOW.toEpochMilli(), "");
        Offer used = new Offer(offer.codeHash(), 7, NASTY, offer.expires(), "key");
        act(books -> books.register().offer(offer));
        act(books -> assertThat(books.register().offer(offer.codeHash())).contains(offer));
        act(books -> books.register().offer(used));
        act(books -> assertThat(books.register().offer(offer.codeHash())).contains(used));
        act(books -> assertThat(books.register().offer("cd".repeat(32))).isEmpty());
    }

    @Test
    void enrolmentsAreKeptByIncarnation() {
        Enrolment first = new Enrolment(G2, "Guichet 2", "key-1", State.ACTIVE, 1, Enrolment.ALL);
        Enrolment second = new Enrolment(G2B, "Guichet 2", "key-2", State.ACTIVE, 1, Enrolment.ALL);
        Enrolment other = new Enrolment(G3, NASTY, "key-3", State.ACTIVE, 1, Enrolment.ALL);
        act(books -> List.of(other, first).forEach(books.register()::put));
        act(books -> assertThat(books.register().newest(2)).contains(first));
        act(books -> {
            books.register().put(first.in(State.FENCED).answering(4).admitting(7));
            books.register().put(second);
        });

        act(books -> assertThat(books.register().newest(2)).contains(second));
        act(books -> assertThat(books.register().newest(9)).isEmpty());
        act(books -> assertThat(books.register().enrolment(G2))
                .contains(new Enrolment(G2, "Guichet 2", "key-1", State.FENCED, 4, 7)));
        act(books -> assertThat(books.register().enrolment(new CounterId(3, 2))).isEmpty());
        act(books -> assertThat(books.register().enrolments()).containsExactly(
                first.in(State.FENCED).answering(4).admitting(7), second, other));
    }

    @Test
    void adoptedIsOneIncarnation() {
        act(books -> assertThat(books.register().isAdopted(G2)).isFalse());
        act(books -> books.register().adopt(G2));
        act(books -> assertThat(books.register().isAdopted(G2)).isTrue());
        act(books -> assertThat(books.register().isAdopted(G2B)).isFalse());
    }

    @Test
    void anAnswerIsMissingUntilAllHaveGivenIt() {
        Enrolment active = new Enrolment(G2B, "Guichet 2", "key-2", State.ACTIVE, 1, Enrolment.ALL);
        Enrolment fenced = new Enrolment(G2, "Guichet 2", "key-1", State.FENCED, 1, Enrolment.ALL);
        act(books -> assertThat(books.register().isAnswerMissing(9, false)).isFalse());
        act(books -> List.of(active, fenced).forEach(books.register()::put));
        act(books -> assertThat(books.register().isAnswerMissing(1, false)).isFalse());
        act(books -> assertThat(books.register().isAnswerMissing(2, true)).isTrue());
        act(books -> books.register().put(active.answering(2)));
        act(books -> assertThat(books.register().isAnswerMissing(2, true)).isFalse());
        act(books -> assertThat(books.register().isAnswerMissing(2, false)).isTrue());
        act(books -> books.register().put(fenced.answering(2)));
        act(books -> assertThat(books.register().isAnswerMissing(2, false)).isFalse());
    }

    @Test
    void aWebsiteThatHasSoldIsWaitedForToo() {
        act(books -> assertThat(books.register().shop(NASTY)).isEmpty());
        act(books -> books.register().put(new Shop(NASTY, 1)));
        act(books -> books.register().put(new Shop("other", 2)));
        act(books -> assertThat(books.register().isAnswerMissing(1, true)).isFalse());
        act(books -> assertThat(books.register().isAnswerMissing(2, true)).isTrue());
        act(books -> books.register().put(new Shop(NASTY, 2)));
        act(books -> assertThat(books.register().isAnswerMissing(2, false)).isFalse());
        act(books -> assertThat(books.register().shops()).containsExactly(new Shop(NASTY, 2), new Shop("other", 2)));
        act(books -> assertThat(books.register().shop("other")).contains(new Shop("other", 2)));
    }

    @Test
    void whatAFailedTransactionDidIsUndone() {
        act(books -> books.places().found(seats(1, "a", "b")));
        IllegalStateException failure = new IllegalStateException("in the middle");

        assertThatThrownBy(() -> act(books -> {
            books.register().lock(2);
            books.register().alarm("never");
            books.register().put(new Enrolment(G2, "Guichet 2", "key", State.ACTIVE, 1, Enrolment.ALL));
            books.chains().append(G2, chain(G2, 3), Map.of());
            books.places().move(1, List.of("a"), Where.standing(Standing.OPEN), Change.to(Standing.HELD));
            books.grants().put(new UUID(0, 1), grant(G2, 1, "a"));
            books.sales().put(G2, 1, sale(1));
            books.feeds().add(2, NOW, message("never"));
            books.cases().open(about(1, "a"));
            books.namedHolds().put(1, "never", List.of("a"));
            books.register().trust(G2, "never");
            books.refusals().add(1, List.of(refused(G2, 1, 1, 1, 1, "never")));
            throw failure;
        })).isSameAs(failure);

        act(books -> {
            assertThat(books.register().alarm()).isEmpty();
            assertThat(books.register().enrolments()).isEmpty();
            assertThat(books.chains().chain(G2).accepted()).isZero();
            assertThat(books.chains().read(G2, 1, 10)).isEmpty();
            assertThat(books.places().count(1)).isEqualTo(Map.of(Standing.OPEN, 2));
            assertThat(books.grants().byRequest(new UUID(0, 1))).isEmpty();
            assertThat(books.sales().takeBack(G2, sale(1).id())).isFalse();
            assertThat(books.feeds().head(2)).isZero();
            assertThat(books.cases().all()).isEmpty();
            assertThat(books.namedHolds().of(1)).isEmpty();
            assertThat(books.register().ticketKeys()).isEmpty();
            assertThat(books.refusals().of(1)).isEmpty();
        });
    }

    @Test
    void chainsAreKeptToTheByte() {
        List<StoredRecord> records = chain(G2, 7);
        act(books -> books.chains().append(G2, records.subList(0, 4), Map.of(2L, "not-held")));
        act(books -> books.chains().append(G2, records.subList(4, 7), Map.of()));
        act(books -> books.chains().append(G3, chain(G3, 1), Map.of()));

        act(books -> {
            assertThat(books.chains().chain(G2)).isEqualTo(new Chain(G2, 7, records.getLast().hash()));
            assertThat(books.chains().chain(G2B)).isEqualTo(new Chain(G2B, 0, Hash.NONE));
            assertThat(books.chains().known(G2, 2, 3)).containsExactly(
                    new Known(2, records.get(1).hash(), "not-held"), new Known(3, records.get(2).hash(), ""));
            assertThat(books.chains().known(G2, 7, 12)).hasSize(1);
            assertThat(books.chains().known(G2, 8, 9)).isEmpty();
            assertThat(books.chains().read(G2, 1, 100)).isEqualTo(records);
            assertThat(books.chains().read(G2, 3, 2)).isEqualTo(records.subList(2, 4));
            assertThat(books.chains().read(G2, 8, 2)).isEmpty();
        });
    }

    @Test
    void salesAndVoidsOfADayAreFoundInEveryChain() {
        StoredRecord sale = record(G2, 1, new JsonEntryCodec().encode(sale(1)), Hash.NONE);
        StoredRecord reversal = record(G2, 2, new JsonEntryCodec().encode(
                new VoidEntry(sale(1).id(), "G2-000001", "essai", List.of(), Histories.DAY)), sale.hash());
        StoredRecord other = record(G2, 3, new StoredEntry("OTHER", 1, sale.entry().payload()), reversal.hash());
        StoredRecord next = record(G2, 4, new JsonEntryCodec().encode(Histories.sale(Histories.id(2), "G2-000002",
                Histories.DAY.plusDays(1), List.of(Histories.ticket(1, 1, "s-2")))), other.hash());
        StoredRecord elsewhere = record(G3, 1, sale.entry(), Hash.NONE);
        act(books -> {
            books.chains().append(G3, List.of(elsewhere), Map.of());
            books.chains().append(G2, List.of(sale, reversal, other, next), Map.of(1L, "not-held"));
            books.sales().put(G2, 1, sale(1));
        });
        List<StoredRecord> found = new ArrayList<>();
        act(books -> books.chains().ofDay(Histories.DAY, record -> {
            assertThat(books.sales().find(G2, sale(1).id())).as("asked while it reads").isPresent();
            found.add(record);
        }));
        assertThat(found).containsExactly(sale, reversal, elsewhere);
    }

    @Test
    void whatACounterSaidLastIsKept() {
        act(books -> assertThat(books.register().heard(G2)).isEmpty());
        act(books -> books.register().hear(G2, new Heard(7, NOW)));
        act(books -> books.register().hear(G2, new Heard(5, NOW.plusMillis(1))));
        act(books -> assertThat(books.register().heard(G2)).contains(new Heard(5, NOW.plusMillis(1))));
        act(books -> assertThat(books.register().heard(G2B)).isEmpty());
    }

    @Test
    void ticketKeysAreKeptByIncarnation() {
        act(books -> {
            assertThat(books.register().ticketKeys()).isEmpty();
            books.register().trust(G2, "key-b");
            books.register().trust(G2, "key-a");
            books.register().trust(G2B, "key-b");
        });
        act(books -> {
            assertThat(books.register().ticketKeys(G2)).containsExactly("key-a", "key-b");
            assertThat(books.register().ticketKeys(G3)).isEmpty();
            assertThat(books.register().ticketKeys())
                    .isEqualTo(Map.of(G2, List.of("key-a", "key-b"), G2B, List.of("key-b")));
        });
    }

    @Test
    void aRefusedTicketStaysRefusedAndMoreOfItsPrintsMayBe() {
        RefusedTicket reprinted = refused(G2, 318, 2, 7, 1, RefusedTicket.REPRINTED);
        RefusedTicket again = refused(G2, 318, 2, 7, 2, RefusedTicket.REPRINTED);
        RefusedTicket other = refused(G2, 318, 2, (1L << 48) - 1, RefusedTicket.ALL, RefusedTicket.VOIDED);
        RefusedTicket elsewhere = refused(G2B, 4, 255, 0, RefusedTicket.ALL, RefusedTicket.CONTRADICTED);
        act(books -> books.refusals().add(1, List.of(elsewhere, reprinted)));
        act(books -> books.refusals().add(1, List.of(again, other)));
        act(books -> books.refusals().add(1, List.of(reprinted)));
        act(books -> books.refusals().add(2, List.of(reprinted)));

        act(books -> assertThat(books.refusals().of(1)).containsExactly(again, other, elsewhere));
        act(books -> assertThat(books.refusals().of(2)).containsExactly(reprinted));
        act(books -> assertThat(books.refusals().of(3)).isEmpty());
    }

    private static RefusedTicket refused(CounterId counter, int sale, int line, long seat, int below, String why) {
        return new RefusedTicket(counter, sale, line, new SeatHash(seat), below, why);
    }

    @Test
    void theLastEntryOfATypeIsFound() {
        StoredRecord first = record(G2, 1, new JsonEntryCodec().encode(sale(1)), Hash.NONE);
        StoredRecord second = record(G2, 2, new JsonEntryCodec().encode(sale(2)), first.hash());
        StoredRecord other = record(G2, 3, message("m"), second.hash());
        act(books -> books.chains().append(G2, List.of(first, second, other), Map.of()));
        act(books -> {
            assertThat(books.chains().last(G2, "SALE", Long.MAX_VALUE)).contains(second);
            assertThat(books.chains().last(G2, "SALE", 1)).contains(first);
            assertThat(books.chains().last(G2, "SALE", 0)).isEmpty();
            assertThat(books.chains().last(G2, "VOID", 3)).isEmpty();
            assertThat(books.chains().last(G3, "SALE", 3)).isEmpty();
        });
    }

    @Test
    void straysAreKeptOnceBesideTheChain() {
        List<StoredRecord> other = chain(new CounterId(2, 1), 3, "other");
        act(books -> {
            books.chains().append(G2, chain(G2, 3), Map.of());
            books.chains().keepStray(other.get(2));
        });
        act(books -> other.forEach(books.chains()::keepStray));

        act(books -> {
            assertThat(books.chains().strays(G2)).isEqualTo(other);
            assertThat(books.chains().strays(G3)).isEmpty();
            assertThat(books.chains().isStray(G2, other.get(1).hash())).isTrue();
            assertThat(books.chains().isStray(G2, chain(G2, 3).get(1).hash())).isFalse();
            assertThat(books.chains().isStray(G3, other.get(1).hash())).isFalse();
            assertThat(books.chains().chain(G2).head()).isEqualTo(chain(G2, 3).getLast().hash());
        });
    }

    @Test
    void grantsAreFoundByTheirRequest() {
        Grant grant = grant(G2, 4, "a", "b", NASTY);
        act(books -> books.grants().put(new UUID(1, 2), grant));
        act(books -> assertThat(books.grants().byRequest(new UUID(1, 2))).contains(grant));
        act(books -> assertThat(books.grants().byRequest(new UUID(2, 1))).isEmpty());
    }

    @Test
    void salesAreFoundByTheirIdAndTakenBackOnce() {
        SaleEntry sale = sale(1);
        StoredRecord record = record(G2, 1, new JsonEntryCodec().encode(sale), Hash.NONE);
        act(books -> {
            books.sales().put(G2, 1, sale);
            assertThat(books.sales().find(G2, sale.id())).contains(sale);
            books.chains().append(G2, List.of(record), Map.of());
        });

        act(books -> assertThat(books.sales().find(G2, sale.id())).contains(sale));
        act(books -> assertThat(books.sales().find(G2B, sale.id())).isEmpty());
        act(books -> assertThat(books.sales().takeBack(G3, sale.id())).isFalse());
        act(books -> assertThat(books.sales().takeBack(G2, sale.id())).isTrue());
        act(books -> assertThat(books.sales().takeBack(G2, sale.id())).isFalse());
    }

    @Test
    void anIdUsedTwiceBlocksNothing() {
        act(books -> {
            books.sales().put(G2, 1, sale(1));
            books.sales().put(G2, 2, sale(1));
        });
        act(books -> books.sales().put(G2, 3, sale(1)));
        act(books -> assertThat(books.sales().takeBack(G2, sale(1).id())).isTrue());
    }

    @Test
    void feedNumbersAreDenseForEachCounter() {
        for (long number : List.of(1L, 2L, 3L, 4L, 5L)) {
            act(books -> assertThat(books.feeds().add(2, NOW, message("n" + number))).isEqualTo(number));
        }
        act(books -> books.feeds().add(3, NOW, message(NASTY)));

        act(books -> {
            assertThat(books.feeds().head(2)).isEqualTo(5);
            assertThat(books.feeds().head(4)).isZero();
            assertThat(books.feeds().after(2, 1, 3)).containsExactly(new FeedItem(2, NOW, message("n2")),
                    new FeedItem(3, NOW, message("n3")), new FeedItem(4, NOW, message("n4")));
            assertThat(books.feeds().after(3, 0, 9)).containsExactly(new FeedItem(1, NOW, message(NASTY)));
            assertThat(books.feeds().after(2, 5, 9)).isEmpty();
        });
    }

    @Test
    void feedNumbersOfBeforeARestoreAreNotGivenAgain() {
        act(books -> books.feeds().skipTo(2, 4));
        act(books -> books.feeds().skipTo(2, 3));
        act(books -> assertThat(books.feeds().head(2)).isEqualTo(4));
        act(books -> assertThat(books.feeds().add(2, NOW, message("n"))).isEqualTo(5));
        act(books -> books.feeds().skipTo(2, 9));
        act(books -> assertThat(books.feeds().add(2, NOW, message("n"))).isEqualTo(10));
    }

    @Test
    void aCaseIsOpenedOnceAndSettledOnce() {
        act(books -> books.cases().open(about(1, "a")));
        act(books -> {
            books.cases().open(about(1, "a"));
            books.cases().open(about(1, "b"));
            books.cases().open(about(2, "a"));
        });
        List<Case> all = ask(books -> books.cases().all());
        assertThat(all).extracting(Case::number).containsExactly(1L, 2L, 3L);
        assertThat(all).extracting(found -> found.numbered(0)).containsExactly(about(1, "a"), about(1, "b"),
                about(2, "a"));
        act(books -> assertThat(books.cases().about(1, List.of("a", "a", "c", NASTY))).containsExactly(all.get(0),
                all.get(2)));
        act(books -> assertThat(books.cases().about(2, List.of("a"))).isEmpty());
        act(books -> assertThat(books.cases().about(1, List.of())).isEmpty());

        act(books -> assertThat(books.cases().resolve(2, "Mme Roy: " + NASTY)).isTrue());
        act(books -> assertThat(books.cases().resolve(2, "again")).isFalse());
        act(books -> assertThat(books.cases().resolve(7, "none")).isFalse());
        act(books -> assertThat(books.cases().all().get(1).resolved())
                .isEqualTo("Mme Roy: " + NASTY));
    }

    @Test
    void actsAreKeptInTheirOrderWithHowItIsKnownWhoActed() {
        for (Office.Proof proof : Office.Proof.values()) {
            act(books -> books.office().note(new Office.Act(0, NOW, NASTY, proof, "seats-held", NASTY, "")));
        }
        List<Office.Act> last = ask(books -> books.office().lastActs(2));
        assertThat(last).containsExactly(
                new Office.Act(2, NOW, NASTY, Office.Proof.TOKEN, "seats-held", NASTY, ""),
                new Office.Act(3, NOW, NASTY, Office.Proof.HOUSE_KEY, "seats-held", NASTY, ""));
    }

    @Test
    void tokensAreFoundByTheirHashAndTakenBack() {
        Token shop = new Token("a".repeat(64), Token.Role.WEBSITE, NASTY, NOW, false);
        Token gate = new Token("b".repeat(64), Token.Role.GATE, "gate", NOW, false);
        act(books -> {
            books.office().put(shop);
            books.office().put(gate);
            books.office().put(shop.revoke());
        });
        act(books -> {
            assertThat(books.office().token(shop.hash())).contains(shop.revoke());
            assertThat(books.office().token("c".repeat(64))).isEmpty();
            assertThat(books.office().tokens()).containsExactly(shop.revoke(), gate);
        });
    }

    @Test
    void aSeatIsHeldUnderOneName() {
        act(books -> {
            books.namedHolds().put(1, "sponsor", List.of("a", "b", NASTY));
            books.namedHolds().put(2, "sponsor", List.of("a"));
        });
        act(books -> books.namedHolds().put(1, NASTY, List.of("b", "c")));
        act(books -> assertThat(books.namedHolds().remove(1, "sponsor", List.of("a", "b", "unknown")))
                .containsExactly("a"));

        act(books -> assertThat(books.namedHolds().of(1))
                .isEqualTo(Map.of(NASTY, "sponsor", "b", NASTY, "c", NASTY)));
        act(books -> assertThat(books.namedHolds().of(2)).isEqualTo(Map.of("a", "sponsor")));
        act(books -> assertThat(books.namedHolds().of(3)).isEmpty());
    }

    @Test
    void theNewestCatalogueIsInForce() {
        act(books -> assertThat(books.catalogue().tag()).isEmpty());
        act(books -> assertThat(books.catalogue().document()).isEmpty());
        CatalogueDocument first = new CatalogueDocument("tag-1", NASTY,
                List.of(new Plan("stade", "{" + " ".repeat(3_000_000) + "}", ""), new Plan("arena", "{}", NASTY)));
        CatalogueDocument second = new CatalogueDocument("tag-2", "saison", List.of(new Plan("arena", "{ }", "")));
        act(books -> books.catalogue().put(first));
        act(books -> assertThat(books.catalogue().document()).contains(first));
        act(books -> books.catalogue().put(second));
        act(books -> assertThat(books.catalogue().document()).contains(second));
        act(books -> assertThat(books.catalogue().tag()).isEqualTo("tag-2"));
    }

    static Place open(int event, String seat, int index, String zone) {
        return new Place(event, seat, index, zone, Standing.OPEN, null, GrantNumber.NONE);
    }

    static List<Place> seats(int event, String... guids) {
        List<Place> places = new ArrayList<>();
        for (String guid : guids) {
            places.add(open(event, guid, places.size(), "or"));
        }
        return places;
    }

    static SaleEntry sale(int number) {
        return Histories.sale(Histories.id(number), G2.saleNumber(number), Histories.DAY,
                List.of(Histories.ticket(1, 1, "s-" + number)));
    }

    static Grant grant(CounterId counter, int number, String... seats) {
        return new Grant(counter, 1, new GrantNumber(1, number), List.of(seats), "c2ln");
    }

    static StoredEntry message(String text) {
        return new StoredEntry("MESSAGE", 1, "{\"text\":\"" + text + "\"}");
    }

    static Case about(long sequence, String seat) {
        return new Case(0, G2, sequence, 1, seat, "not-held", NOW, "");
    }

    static List<StoredRecord> chain(CounterId counter, int length) {
        return chain(counter, length, "one");
    }

    static List<StoredRecord> chain(CounterId counter, int length, String word) {
        List<StoredRecord> records = new ArrayList<>();
        LongStream.rangeClosed(1, length).forEach(sequence -> records.add(record(counter, sequence,
                new StoredEntry("SHIFT_OPENED", 3, "{ \"" + word + "\" :1.50,  \"text\":\"" + NASTY + "\"}"),
                records.isEmpty() ? Hash.NONE : records.getLast().hash())));
        return records;
    }

    static StoredRecord record(CounterId counter, long sequence, StoredEntry entry, Hash previous) {
        Instant at = NOW.plusMillis(sequence);
        long nanos = -5 + sequence * 1_000_003;
        return new StoredRecord(counter, sequence, at, nanos, previous, RecordFormat.hash(
                new RecordFormat.Stamp(counter, sequence, at, nanos, previous), entry), entry);
    }
}
