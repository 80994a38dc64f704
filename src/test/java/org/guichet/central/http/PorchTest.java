package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.journal.Hash;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Hello;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Little is read before somebody has shown who they are, and whoever can show it is heard all the same. */
class PorchTest {

    private static final int LONG = 1024 * 1024;
    private static final byte[] HALF_LONG = new byte[LONG / 2];

    private static final int MOST_ROUNDS = 100;

    private final List<Socket> strangers = new ArrayList<>();
    private Town town = new Town();
    private Identity me = town.enrolled(2);

    private void open(int perSecond, int burst) {
        town.close();
        town = new Town(new Limits(200, 8, 2, Duration.ofSeconds(10), perSecond, burst, Duration.ofMinutes(2),
                Duration.ofMinutes(2), Duration.ofSeconds(30)), Optional.empty());
        me = town.enrolled(2);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : strangers) {
            each.close();
        }
        town.close();
    }

    @Test
    void longBodiesOfStrangersAreReadInTurnAndNobodyElseWaits() throws IOException {
        open(1_000, 1_000);
        String nonce = hello().headers().firstValue(Names.NONCE).orElseThrow();
        for (int i = 0; i < Porch.MOST_LONG_BYTES / LONG; i++) {
            beginLongBody();
        }
        HttpResponse<byte[]> busy = longBody();
        for (int round = 0; round < MOST_ROUNDS && code(busy) == ErrorCode.STALE_NONCE; round++) {
            beginLongBody(); // one of them came while the question before had its place
            busy = longBody();
        }
        assertThat(code(busy)).isEqualTo(ErrorCode.BUSY);
        assertThat(busy.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();

        assertThat(hello().statusCode()).as("a HELLO is heard").isEqualTo(200);
        assertThat(code(town.sendSigned(me, nonce, "POST", Names.PUSH, HALF_LONG))).as("and who bears a nonce")
                .isEqualTo(ErrorCode.MALFORMED);
        assertThat(code(town.send("POST", Names.PUSH, new byte[LONG + 1]))).as("what is too large is told so")
                .isEqualTo(ErrorCode.TOO_LARGE);

        for (Socket each : strangers) {
            each.close();
        }
        while (code(busy) == ErrorCode.BUSY) {
            busy = longBody();
        }
        assertThat(code(busy)).isEqualTo(ErrorCode.STALE_NONCE);
    }

    @Test
    void whoFailedTooOftenIsNoMoreHeardAtLength() {
        open(1, 5);
        Identity thief = new Identity(me.counter(), Town.key());
        HttpResponse<byte[]> mine = failUntilThrottled(thief);
        for (int round = 0; round < MOST_ROUNDS && code(mine) != ErrorCode.THROTTLED; round++) {
            mine = failUntilThrottled(thief);
        }
        assertThat(code(mine)).as("nobody from there, for who it is is not known yet").isEqualTo(ErrorCode.THROTTLED);
        Identity other = town.enrolled(3);
        assertThat(hello(other).statusCode()).as("a HELLO is").isEqualTo(200);
    }

    /** @return what is said then to somebody from the same address, who cannot be told from the thief yet */
    private HttpResponse<byte[]> failUntilThrottled(Identity thief) {
        HttpResponse<byte[]> last = town.sendSigned(thief, "none", "POST", Names.PUSH, HALF_LONG);
        for (int round = 0; round < MOST_ROUNDS && code(last) == ErrorCode.UNAUTHORISED; round++) {
            last = town.sendSigned(thief, "none", "POST", Names.PUSH, HALF_LONG);
        }
        assertThat(code(last)).isEqualTo(ErrorCode.THROTTLED);
        return town.sendSigned(town.enrolled(4), "none", "POST", Names.PUSH, HALF_LONG);
    }

    /** One that can be somebody's, and is not known for it: its nonce is none. */
    private HttpResponse<byte[]> longBody() {
        return town.sendSigned(me, "none", "POST", Names.PUSH, HALF_LONG);
    }

    private HttpResponse<byte[]> hello() {
        return hello(me);
    }

    private HttpResponse<byte[]> hello(Identity who) {
        byte[] hello = Forms.HELLO.write(new Hello(who.counter(), 1, 0, Hash.NONE, 0, 0));
        return town.sendSigned(who, "", "POST", Names.HELLO, hello);
    }

    private void beginLongBody() throws IOException {
        Socket socket = new Socket("localhost", town.server.port());
        strangers.add(socket);
        socket.getOutputStream()
                .write(("POST /v1/push HTTP/1.1\r\nHost: localhost\r\n" + Names.COUNTER + ": 2.1\r\n" + Names.NONCE
                        + ": none\r\n" + Names.SIGNATURE + ": " + "A".repeat(86) + "==\r\nContent-Length: " + LONG
                        + "\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
    }

    private static ErrorCode code(HttpResponse<byte[]> answer) {
        return Forms.PROBLEM.read(answer.body()).why().code();
    }
}
