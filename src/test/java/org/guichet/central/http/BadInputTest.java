package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.TakenSeat;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each bad input gets the answer that was designed for it, and the books stay as they were. */
class BadInputTest {

    private static final StoredEntry WORD = new StoredEntry("NEW", 1, "{}");

    private final Town town = new Town(new Limits(100, 8, 2, Duration.ofSeconds(10), 1_000, 1_000,
            Duration.ofMillis(300), Duration.ofMillis(800), Duration.ofSeconds(30)), java.util.Optional.empty());
    private final Identity me = town.enrolled(2);
    private final Told told = new Told(me);
    private final HttpCentre centre = town.as(me);
    private String before = "";

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void signaturesOfOthersAndOfOtherBytesAreRefused() {
        Push push = told.next(List.of(WORD));
        byte[] body = Forms.PUSH.write(push);
        String nonce = nonce();
        note();
        Identity forged = new Identity(me.counter(), Town.key());
        expect(ErrorCode.UNAUTHORISED, town.sendSigned(forged, nonce, "POST", Names.PUSH, body));
        expect(ErrorCode.UNAUTHORISED, town.send("POST", Names.PUSH, body));
        String good = me.signer().sign(Signed.request("POST", Names.PUSH, Body.hash(body), nonce));
        byte[] other = new String(body, StandardCharsets.UTF_8).replace("\"NEW\"", "\"OLD\"")
                .getBytes(StandardCharsets.UTF_8);
        expect(ErrorCode.UNAUTHORISED, signedWith(good, nonce, Names.PUSH, other));
        expect(ErrorCode.UNAUTHORISED, signedWith(good, nonce, Names.GRANTS, body));
        expect(ErrorCode.UNAUTHORISED, signedWith(good, nonce, Names.PUSH + "?x=1", body));
        expect(ErrorCode.UNAUTHORISED, signedWith(good, nonce + "x", Names.PUSH, body));
        expect(ErrorCode.UNAUTHORISED, signedWith("", nonce, Names.PUSH, body));
        // rightly signed as a request, but the chain is another's
        Push stolen = new Push(push.counter(), push.from(), push.previous(), push.entries(), push.head(),
                Town.key().sign(Signed.head(me.counter(), push.to(), push.head())));
        expect(ErrorCode.UNAUTHORISED, refused(() -> centre.push(stolen)));
        unchanged();
        assertThat(signedWith(good, nonce, Names.PUSH, body).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySpeaksForAnotherAndNoncesAreNotShared() {
        Identity other = town.enrolled(3);
        String nonce = nonce();
        note();
        byte[] push = Forms.PUSH.write(told.next(List.of(WORD)));
        HttpResponse<byte[]> stale = town.sendSigned(other, nonce, "POST", Names.PUSH, push);
        expect(ErrorCode.STALE_NONCE, stale);
        String fresh = stale.headers().firstValue(Names.NONCE).orElseThrow();
        expect(ErrorCode.FORBIDDEN, town.sendSigned(other, fresh, "POST", Names.PUSH, push));
        for (String none : List.of("", ".", "x", "zzzzzz.AAAA", "-1.AAAA")) {
            expect(ErrorCode.STALE_NONCE, town.sendSigned(me, none, "POST", Names.PUSH, push));
        }
        unchanged();
    }

    @Test
    void unknownCountersAreRefused() {
        note();
        for (String counter : List.of("9.1", "2.2", "0.1", "70000.1", "2", "2.1'--", "")) {
            byte[] body = Forms.HELLO.write(new Hello(new CounterId(9, 1), 1, 0, Hash.NONE, 0, 0));
            expect(ErrorCode.UNAUTHORISED, town.send("POST", Names.HELLO, body, Names.COUNTER, counter, Names.NONCE, "",
                    Names.SIGNATURE, me.signer().sign(Signed.request("POST", Names.HELLO, Body.hash(body), ""))));
        }
        expect(ErrorCode.UNAUTHORISED, town.send("POST", Names.ENROL,
                Forms.ENROL.write(new EnrolRequest("AAAAA-BBBBB-CCCCC-DDDDD", Town.key().publicKey(), "m"))));
        unchanged();
    }

    @Test
    void aReplayIsAnsweredAsBeforeAndChangesNothing() {
        Push push = told.next(List.of(WORD, WORD));
        centre.push(push);
        note();
        assertThat(centre.push(push).results()).allMatch(result -> result.outcome() == Outcome.DUPLICATE);
        unchanged();
    }

    @Test
    void aGapIsToldWhereTheCentreIs() {
        centre.push(told.next(List.of(WORD)));
        told.next(List.of(WORD));
        Push ahead = told.next(List.of(WORD));
        note();
        assertThat(expect(ErrorCode.GAP, refused(() -> centre.push(ahead))).accepted()).isEqualTo(1);
        unchanged();
    }

    @Test
    void aForkIsKeptBesideTheChainAndFencesTheIncarnation() {
        centre.push(told.next(List.of(WORD)));
        List<String> chain = chain();
        Push fork = new Told(me).next(List.of(new StoredEntry("NEW", 1, "{\"other\":true}")));
        expect(ErrorCode.FORK, refused(() -> centre.push(fork)));
        assertThat(chain()).isEqualTo(chain);
        note();
        expect(ErrorCode.FORK, refused(() -> centre.push(fork)));
        expect(ErrorCode.FENCED, refused(() -> centre.grants(ask("s-1"))));
        unchanged();
    }

    @Test
    void aRevokedCounterTellsButGetsNothing() {
        town.enrolled(2);
        note();
        expect(ErrorCode.FENCED, refused(() -> centre.grants(ask("s-1"))));
        unchanged();
        assertThat(expect(ErrorCode.FENCED, refused(() -> centre.push(told.next(List.of(WORD))))).accepted())
                .isEqualTo(1);
        assertThat(chain()).hasSize(1);
    }

    @Test
    void aFutureSchemaIsKeptAsItIs() {
        StoredEntry future = new StoredEntry("SALE", 999, "{\"what\":[\"nobody knows yet\",{}]}");
        assertThat(centre.push(told.next(List.of(future))).accepted()).isEqualTo(1);
        assertThat(chain().getFirst()).contains(future.toString());
    }

    @Test
    void oneEntryIsTakenHoweverLargeAndStrangeItIsAsLongAsTheBodyHoldsIt() {
        StoredEntry large = new StoredEntry("NEW", 1, "\"" + "x".repeat(900_000) + "\"");
        StoredEntry strange = new StoredEntry("NEW", 1, "\"a\u0085b\u007fc\u2028\"");
        centre.push(told.next(List.of(large)));
        centre.push(told.next(List.of(strange)));
        assertThat(chain()).hasSize(2).last().asString().contains(strange.toString());
    }

    @Test
    void whatIsTooLargeIsRefusedByItsSize() throws IOException {
        String nonce = nonce();
        note();
        byte[] large = new byte[1024 * 1024 + 1];
        expect(ErrorCode.TOO_LARGE, town.sendSigned(me, nonce, "POST", Names.PUSH, large));
        expect(ErrorCode.TOO_LARGE, town.sendSigned(me, nonce, "POST", Names.HELLO, new byte[20_000]));
        expect(ErrorCode.TOO_LARGE, town.sendSigned(me, nonce, "POST", Names.PUSH, new byte[3 * 1024 * 1024]));
        StoredEntry half = new StoredEntry("NEW", 1, "\"" + "x".repeat(140_000) + "\"");
        expect(ErrorCode.TOO_LARGE, refused(() -> centre.push(new Told(me).next(List.of(half, half)))));
        List<String> seats = new ArrayList<>();
        for (int i = 0; i <= GrantRequest.MOST_SEATS; i++) {
            seats.add("s-" + i);
        }
        expect(ErrorCode.MALFORMED, refused(() -> centre
                .grants(new GrantRequest(new UUID(0, 1), me.counter(), 1, seats, "", 0))));
        // 300 MB of nothing in 300 KB
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        for (String path : List.of(Names.ENROL, Names.HELLO, Names.GRANTS, Names.PUSH)) {
            expect(ErrorCode.TOO_LARGE, town.send("POST", path, bomb.toByteArray(), "Content-Encoding", "gzip"));
        }
        unchanged();
    }

    @Test
    void whatIsNoMessageIsRefused() {
        String nonce = nonce();
        note();
        for (String text : List.of("", "null", "[]", "{", "{}", "{\"counter\":{\"$ne\":1}}", "\u0000", "<xml/>",
                "{\"a\":" + "[".repeat(100_000))) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            expect(ErrorCode.MALFORMED, town.sendSigned(me, nonce, "POST", Names.PUSH, body));
        }
        byte[] hello = Forms.HELLO.write(new Hello(me.counter(), 1, 0, Hash.NONE, 0, 0));
        expect(ErrorCode.MALFORMED, town.send("POST", Names.HELLO, hello, "Content-Encoding", "gzip"));
        expect(ErrorCode.MALFORMED, town.send("POST", Names.HELLO, hello, "Content-Encoding", "br"));
        for (String query : List.of("", "?after=", "?after=-1", "?after=1e9", "?after=9999999999999999999",
                "?after=1%20OR%201=1")) {
            expect(ErrorCode.MALFORMED, town.sendSigned(me, nonce, "GET", Names.FEED + query, new byte[0]));
        }
        expect(ErrorCode.UNKNOWN, town.send("GET", "/v1/nothing", new byte[0]));
        expect(ErrorCode.UNKNOWN, town.send("GET", Names.PUSH, new byte[0]));
        expect(ErrorCode.UNKNOWN, town.send("DELETE", "/", new byte[0]));
        unchanged();
    }

    @Test
    void injectionsAreWordsLikeAnyOther() {
        note();
        for (String evil : List.of("'; DROP TABLE seat; --", "\" OR 1=1 --", "{\"$gt\":\"\"}", "${jndi:ldap://x}",
                "%s%n", "<script>alert(1)</script>", "../../etc/passwd", "\\u0000", "s-1') UNION SELECT 1--")) {
            expect(ErrorCode.UNAUTHORISED, town.send("POST", Names.ENROL,
                    Forms.ENROL.write(new EnrolRequest(evil, evil, evil))));
            assertThat(centre.grants(ask(evil)).taken())
                    .containsExactly(new TakenSeat(evil, TakenSeat.Holder.NOBODY, ""));
            assertThat(centre.grants(new GrantRequest(new UUID(0, 2), me.counter(), 1, List.of(), evil, 2)).grant())
                    .isNull();
            assertThat(centre.seats(1, evil).snapshot()).isTrue();
            assertThat(centre.catalogue(evil)).isEmpty();
        }
        unchanged();
        StoredEntry evil = new StoredEntry("NEW", 1, "{\"a\":\"'; DROP TABLE entry; --\\u0000\\\"}\"}");
        centre.push(told.next(List.of(evil)));
        assertThat(chain().getFirst()).contains(evil.toString());
    }

    @Test
    void controlsInTextsAreRefused() {
        note();
        byte[] enrol = "{\"code\":\"c\\u0000\",\"key\":\"k\",\"machine\":\"a\\nb\"}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> response = town.send("POST", Names.ENROL, enrol);
        assertThat(expect(ErrorCode.MALFORMED, response).detail()).contains("code: ").contains("machine: ");
        unchanged();
    }

    @Test
    void aClientThatDripsIsSentAway() throws IOException {
        note();
        try (Socket dripping = new Socket("localhost", town.server.port())) {
            begin(dripping);
            dripping.setSoTimeout(50);
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().contains("}")) {
                drip(dripping);
                listen(dripping, answer);
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
        }
        unchanged();
    }

    @Test
    void aClientThatFallsSilentLosesItsConnection() throws IOException {
        note();
        try (Socket silent = new Socket("localhost", town.server.port())) {
            silent.setSoTimeout(30_000);
            begin(silent);
            assertThat(silent.getInputStream().readAllBytes()).asString().doesNotContain(" 200 ");
        } catch (SocketException e) {
            // a reset ends it as well
        }
        unchanged();
    }

    private static void begin(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("POST /v1/enrol HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 10000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // closed from the other side: what it said before is still to be read
        }
    }

    private static void listen(Socket socket, StringBuilder answer) throws IOException {
        byte[] heard = new byte[4_096];
        try {
            int n = socket.getInputStream().read(heard);
            assertThat(n).as("closed without an answer").isPositive();
            answer.append(new String(heard, 0, n, StandardCharsets.UTF_8));
        } catch (java.net.SocketTimeoutException e) {
            // nothing yet
        }
    }

    private GrantRequest ask(String seat) {
        return new GrantRequest(new UUID(0, 1), me.counter(), 1, List.of(seat), "", 0);
    }

    private String nonce() {
        byte[] hello = Forms.HELLO.write(new Hello(me.counter(), 1, 0, Hash.NONE, 0, 0));
        return town.sendSigned(me, "", "POST", Names.HELLO, hello).headers().firstValue(Names.NONCE).orElseThrow();
    }

    private HttpResponse<byte[]> signedWith(String signature, String nonce, String target, byte[] body) {
        return town.send("POST", target, body, Names.COUNTER, me.counter().dotted(), Names.NONCE, nonce,
                Names.SIGNATURE, signature);
    }

    private List<String> chain() {
        return town.books.inTransaction(books -> books.chains().read(me.counter(), 1, 100).stream()
                .map(Object::toString).toList());
    }

    private void note() {
        before = town.state();
    }

    private void unchanged() {
        assertThat(before).isNotEmpty();
        assertThat(town.state()).isEqualTo(before);
    }

    private static Rejected refused(Supplier<?> act) {
        try {
            throw new AssertionError("answered " + act.get());
        } catch (Rejected e) {
            return e;
        }
    }

    private static Rejected expect(ErrorCode code, Rejected rejected) {
        assertThat(rejected.code()).isEqualTo(code);
        return rejected;
    }

    /** A problem of that code, and not a word of how the centre is made. */
    private static Rejected expect(ErrorCode code, HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.headers().firstValue("Content-Type")).as(text).contains(Names.PROBLEM);
        Rejected rejected = Forms.PROBLEM.read(response.body()).why();
        assertThat(rejected.code()).as(text).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(code.status());
        assertThat(text).doesNotContain("Exception", "helidon", "org.guichet", "\tat ");
        return rejected;
    }
}
