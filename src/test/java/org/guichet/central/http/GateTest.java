package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.central.Decision;
import org.guichet.central.GiveTokens;
import org.guichet.central.Token.Role;
import org.guichet.journal.Hash;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.sync.http.HttpGate;
import org.guichet.ticketing.GateList;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Hello;
import org.guichet.wire.Signed;
import org.guichet.wire.SignedGateList;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.GateForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gate list at the door: who may read it, and that it is the centre's. */
class GateTest {

    private static final Decision BOSS = new Decision("Mélanie", "");
    private static final String LIST = "/v1/gate/1";

    private final Town town = new Town();
    private final GiveTokens tokens = new GiveTokens(town.books, new SystemIds(), new SystemTime());
    private final String gate = tokens.give(Role.GATE, "porte B", BOSS).secret();

    @AfterEach
    void close() {
        town.close();
    }

    private HttpResponse<byte[]> asked(String secret, String target, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + secret));
        all.addAll(List.of(headers));
        return town.send("GET", target, new byte[0], all.toArray(String[]::new));
    }

    private static void expect(ErrorCode code, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(Forms.PROBLEM.read(answer.body()).why().code()).isEqualTo(code);
    }

    @Test
    void gatesAndThoseWhoRunTheHouseReadIt() {
        String shop = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        for (Role role : List.of(Role.MANAGER, Role.ADMINISTRATOR)) {
            assertThat(asked(tokens.give(role, role.name(), BOSS).secret(), LIST).statusCode()).isEqualTo(200);
        }
        assertThat(asked(gate, LIST).statusCode()).isEqualTo(200);
        expect(ErrorCode.FORBIDDEN, asked(shop, LIST));
        expect(ErrorCode.UNAUTHORISED, town.send("GET", LIST, new byte[0]));
        expect(ErrorCode.UNKNOWN, asked(gate, "/v1/gate/2"));
        expect(ErrorCode.MALFORMED, asked(gate, "/v1/gate/2147483648"));
        expect(ErrorCode.MALFORMED, asked(gate, "/v1/gate/one"));
    }

    @Test
    void aCounterTellsItsKeyWithHelloAndOneThatTellsNoneIsHeardAsWell() {
        Identity two = town.enrolled(2);
        Identity old = town.enrolled(3);
        String key = Town.key().publicKey();
        town.as(old).hello(new Hello(old.counter(), 1, 0, Hash.NONE, 0, 0));
        town.as(two).hello(new Hello(two.counter(), 1, 0, Hash.NONE, 0, 0, List.of(key)));
        assertThat(GateForms.GATE_LIST.read(asked(gate, LIST).body()).list().keys())
                .containsExactly(new GateList.Key(two.counter(), key, GateList.Key.ALL));

        String hello = new String(Forms.HELLO.write(new Hello(two.counter(), 1, 0, Hash.NONE, 0, 0, List.of(key))),
                StandardCharsets.UTF_8);
        for (String wrong : List.of(hello.replace(key, key.substring(4)), hello.replace("[\"" + key + "\"]", "7"),
                hello.replace("\"" + key + "\"",
                        ("\"" + key + "\",").repeat(Hello.MOST_TICKET_KEYS) + "\"" + key + "\""))) {
            expect(ErrorCode.MALFORMED,
                    town.sendSigned(two, "", "POST", "/v1/hello", wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatSaysTheSameIsNotSentAgain() {
        HttpResponse<byte[]> first = asked(gate, LIST);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"" + GateForms.GATE_LIST.read(first.body()).tag() + "\"");
        HttpResponse<byte[]> again = asked(gate, LIST, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        try (HttpGate client = new HttpGate(town.address(), gate, Optional.empty(), Duration.ofSeconds(20))) {
            SignedGateList list = client.list(1, "").orElseThrow();
            assertThat(client.list(1, list.tag())).isEmpty();
        }
    }

    @Test
    void itIsSignedByTheCentreAndNothingOfItCanBeChanged() {
        Identity two = town.enrolled(2);
        town.as(two).hello(new Hello(two.counter(), 1, 0, Hash.NONE, 0, 0, List.of(Town.key().publicKey())));
        String body = new String(asked(gate, LIST).body(), StandardCharsets.UTF_8);
        assertThat(isSigned(body)).isTrue();
        for (String[] change : new String[][]{{"\"event\":1,", "\"event\":2,"}, {"\"2.1\"", "\"2.2\""},
            {"\"house\":\"house\"", "\"house\":\"maison\""}, {"\"public\":", "\"last_sale\":4,\"public\":"},
            {"\"refused\":[]", "\"refused\":[\"2.1 1 1 000000000000 256 voided\"]"}, {"T", "t"}}) {
            String changed = change[0].equals("T")
                    ? body.replaceFirst("\"at\":\"20[0-9]{2}", "\"at\":\"2030")
                    : body.replace(change[0], change[1]);
            assertThat(changed).isNotEqualTo(body);
            assertThat(isSigned(changed)).as(change[1]).isFalse();
        }
    }

    private static boolean isSigned(String body) {
        SignedGateList list = GateForms.GATE_LIST.read(body.getBytes(StandardCharsets.UTF_8));
        return Ed25519.check().isOf(list.centreKey(), Signed.gateList(list.list()), list.signature());
    }
}
