package org.guichet.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.http.Told;
import org.guichet.central.http.Town;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Hash;
import org.guichet.journal.Histories;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.sync.http.HttpCentre.Timeouts;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedPage;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.SeatStates;
import org.guichet.wire.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpCentreTest {

    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100),
            Duration.ofSeconds(20));

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCounterEnrolsAsksSellsAndTells() {
        Signer key = Town.key();
        EnrolAnswer enrolled;
        try (HttpCentre stranger = new HttpCentre(town.address(), Optional.empty(), Optional.empty(),
                Timeouts.USUAL, new SystemTime())) {
            EnrolRequest request = new EnrolRequest(town.inventory.offer(2, "Guichet « 2 »"), key.publicKey(), "é");
            enrolled = stranger.enrol(request);
            assertThat(stranger.enrol(request)).isEqualTo(enrolled);
        }
        assertThat(enrolled.name()).isEqualTo("Guichet « 2 »");
        Identity me = new Identity(enrolled.counter(), key);
        HttpCentre centre = town.as(me);
        HelloAnswer hello = centre.hello(new Hello(me.counter(), enrolled.generation(), 0, Hash.NONE, 0, 0));
        assertThat(hello.verdict()).isEqualTo(HelloAnswer.Verdict.OK);

        GrantRequest ask = new GrantRequest(new UUID(1, 1), me.counter(), 1, List.of("s-3", "s-4"), "", 0);
        Grant grant = Objects.requireNonNull(centre.grants(ask).grant());
        assertThat(centre.grants(ask).grant()).isEqualTo(grant);
        assertThat(grant.seats()).containsExactly("s-3", "s-4");

        Told told = new Told(me);
        PushAnswer answer = centre.push(told.next(
                new GrantEntry(1, grant.number(), false, grant.seats(), grant.signature()),
                Histories.sale(Histories.id(1), "G2-000001", Histories.DAY,
                        List.of(Histories.ticket(1, 1, "s-3")))));
        assertThat(answer.results()).extracting(PushAnswer.Result::outcome).containsExactly(Outcome.ACCEPTED,
                Outcome.ACCEPTED);
        assertThat(answer.head()).isEqualTo(told.head());

        SeatStates seats = centre.seats(1, "");
        assertThat(seats.snapshot()).isTrue();
        assertThat(java.util.Base64.getDecoder().decode(seats.packed())).hasSize(Town.SEATS).startsWith(0, 0, 0, 2, 1,
                0);
        assertThat(centre.seats(1, "a b&c=é").snapshot()).isTrue();
        assertThatThrownBy(() -> centre.seats(9, "")).isInstanceOfSatisfying(Rejected.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN));
    }

    @Test
    void theFeedAndTheCatalogueArriveAsTheyAreKept() {
        Identity me = town.enrolled(2);
        HttpCentre centre = town.as(me);
        StoredEntry word = new StoredEntry("MESSAGE", 1, "{\"fr\":\"Pause à 20 h \\\"pile\\\"\"}");
        CatalogueDocument document = new CatalogueDocument("tag-1", "# é\n".repeat(5_000), List.of());
        town.books.inTransaction(books -> {
            books.register().lock(2);
            books.feeds().add(2, java.time.Instant.parse("2026-11-24T18:00:00Z"), word);
            return me;
        });
        assertThat(centre.catalogue("")).isEmpty();
        town.books.inTransaction(books -> {
            books.catalogue().put(document);
            return me;
        });
        FeedPage page = centre.feed(me.counter(), 0);
        assertThat(page.items().getFirst().content()).isEqualTo(word);
        assertThat(centre.feed(me.counter(), 1).items()).isEmpty();
        assertThat(centre.catalogue("")).contains(document);
        assertThat(centre.catalogue("")).contains(document);
        assertThat(centre.catalogue("tag-1")).isEmpty();
    }

    @Test
    void aNonceThatIsNoneIsRenewedByItself() {
        Identity me = town.enrolled(2);
        // no HELLO was said: the first request has no nonce at all
        assertThat(town.as(me).feed(me.counter(), 0).items()).isEmpty();
    }

    @Test
    void aFreshNonceIsNotAskedForPastThePatience() {
        Identity me = town.enrolled(2);
        GrantRequest ask = new GrantRequest(new UUID(1, 1), me.counter(), 1, List.of("s-1"), "", 0);
        Timeouts patient = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (HttpCentre late = new HttpCentre(town.address(), Optional.of(me), Optional.empty(), patient,
                new Striding(Duration.ofSeconds(20)));
                HttpCentre early = new HttpCentre(town.address(), Optional.of(me), Optional.empty(), patient,
                        new Striding(Duration.ofMillis(1)))) {
            assertThatThrownBy(() -> late.grants(ask)).isInstanceOf(Unreachable.class)
                    .hasMessageContaining("no time left");
            assertThat(early.grants(ask).grant()).isNotNull();
        }
    }

    /** A clock that goes on by so much whenever it is read. */
    private static final class Striding implements TimeSource {

        private final Duration stride;
        private Duration passed = Duration.ZERO;

        Striding(Duration stride) {
            this.stride = stride;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plus(passed);
        }

        @Override
        public long monotonicNanos() {
            passed = passed.plus(stride);
            return passed.toNanos();
        }
    }

    @Test
    void aRefusalSaysWhatTheCentreSaid() {
        Identity me = town.enrolled(2);
        HttpCentre centre = town.as(me);
        Told told = new Told(me);
        StoredEntry entry = new StoredEntry("NEW", 1, "{}");
        centre.push(told.next(List.of(entry)));
        told.next(List.of(entry));
        assertThatThrownBy(() -> centre.push(told.next(List.of(entry)))).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.GAP);
            assertThat(e.accepted()).isEqualTo(1);
        });
        assertThatThrownBy(() -> town.as(new Identity(me.counter(), Town.key())).feed(me.counter(), 0))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORISED));
    }

    @Test
    void whoeverIsNotTheCentreIsUnreachable() throws IOException {
        Identity me = town.enrolled(2);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpCentre mute = new HttpCentre(URI.create("http://localhost:" + silent.getLocalPort()),
                        Optional.of(me), Optional.empty(), SHORT, new SystemTime())) {
            assertThatThrownBy(() -> mute.grants(new GrantRequest(new UUID(1, 1), me.counter(), 1, List.of("s-1"), "",
                    0))).isInstanceOf(Unreachable.class).hasMessageContaining("100 ms");
        }
        HttpCentre centre = town.as(me);
        town.server.close();
        assertThatThrownBy(() -> centre.feed(me.counter(), 0)).isInstanceOf(Unreachable.class);
    }
}
