package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.central.Decision;
import org.guichet.central.GiveTokens;
import org.guichet.central.Office.Act;
import org.guichet.central.Token.Role;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tokens open what their role allows, and nothing of them is told to anybody. */
class TokenDoorTest {

    private static final byte[] NOTHING = new byte[0];
    private static final String CATALOGUE = Names.CATALOGUE;
    private static final String SEATS = "/v1/events/1/seats";
    private static final Decision BOSS = new Decision("Mélanie", "");

    private final Town town = new Town(new Limits(100, 8, 2, Duration.ofSeconds(10), 1, 5, Duration.ofSeconds(30),
            Duration.ofSeconds(30), Duration.ofSeconds(30)), Optional.empty());
    private final GiveTokens tokens = new GiveTokens(town.books, new SystemIds(), new SystemTime());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aTokenOpensWhatItsRoleAllows() {
        String shop = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        String gate = tokens.give(Role.GATE, "gate", BOSS).secret();

        assertThat(bearing("Bearer " + shop, SEATS).statusCode()).isEqualTo(200);
        assertThat(bearing("bearer   " + shop.toLowerCase(java.util.Locale.ROOT) + " ", SEATS).statusCode())
                .as("as people copy it").isEqualTo(200);
        expect(ErrorCode.FORBIDDEN, bearing("Bearer " + gate, SEATS));
        expect(ErrorCode.UNAUTHORISED, bearing("Bearer " + shop, Names.FEED + "?after=0"));
        HttpResponse<byte[]> wrong = bearing("Bearer " + shop.substring(1), CATALOGUE);
        expect(ErrorCode.UNAUTHORISED, wrong);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(new String(wrong.body(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(shop.substring(1));
        expect(ErrorCode.UNAUTHORISED, bearing("Basic " + shop, CATALOGUE));
        expect(ErrorCode.UNAUTHORISED, bearing("Bearer " + "x".repeat(5_000), CATALOGUE));
    }

    @Test
    void whoGuessesIsThrottledAndHoldersAreNot() {
        String shop = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        HttpResponse<byte[]> last = bearing("Bearer guess", SEATS);
        for (int i = 0; i < 200 && last.statusCode() != ErrorCode.THROTTLED.status(); i++) {
            expect(ErrorCode.UNAUTHORISED, last);
            last = bearing("Bearer guess" + i, SEATS);
        }
        expect(ErrorCode.THROTTLED, last);
        for (int i = 0; i < 20; i++) {
            assertThat(bearing("Bearer " + shop, SEATS).statusCode()).isEqualTo(200);
        }
        Identity counter = town.enrolled(2);
        assertThat(town.sendSigned(counter, "", "POST", Names.HELLO, NOTHING).statusCode()).as("nor are counters")
                .isNotEqualTo(ErrorCode.THROTTLED.status());
    }

    @Test
    void whoSignsForAnotherIsThrottledAndTheOtherIsNot() {
        Identity counter = town.enrolled(2);
        Identity thief = new Identity(counter.counter(), Town.key());
        HttpResponse<byte[]> last = town.sendSigned(thief, "", "POST", Names.HELLO, NOTHING);
        for (int i = 0; i < 200 && last.statusCode() != ErrorCode.THROTTLED.status(); i++) {
            expect(ErrorCode.UNAUTHORISED, last);
            last = town.sendSigned(thief, "", "POST", Names.HELLO, NOTHING);
        }
        expect(ErrorCode.THROTTLED, last);
        assertThat(town.sendSigned(counter, "", "POST", Names.HELLO, NOTHING).statusCode())
                .isNotEqualTo(ErrorCode.THROTTLED.status());
    }

    @Test
    void oneTokenANameAndEveryActIsNoted() {
        String first = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        assertThat(refused(() -> tokens.give(Role.GATE, "shop", BOSS))).isEqualTo("central.token.exists");
        tokens.revoke("shop", BOSS);
        assertThat(refused(() -> tokens.revoke("shop", BOSS))).isEqualTo("central.token.none");
        assertThat(refused(() -> tokens.give(Role.GATE, " ", BOSS))).isEqualTo("central.token.name");
        String second = tokens.give(Role.MANAGER, "shop", BOSS).secret();

        expect(ErrorCode.UNAUTHORISED, bearing("Bearer " + first, SEATS));
        assertThat(bearing("Bearer " + second, SEATS).statusCode()).isEqualTo(200);
        List<Act> acts = town.books.inTransaction(books -> books.office().lastActs(10));
        assertThat(acts).extracting(Act::what)
                .containsExactly("token-given", "token-revoked", "token-given");
        assertThat(tokens.all().toString()).doesNotContain(first, second);
    }

    @Test
    void noTokenIsInTheLog() {
        String shop = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger all = (Logger) LoggerFactory.getLogger("ROOT");
        log.start();
        all.addAppender(log);
        try {
            bearing("Bearer " + shop, SEATS);
            bearing("Bearer X" + shop, SEATS);
            bearing("Bearer " + shop, "/v1/none");
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list).isNotEmpty().noneMatch(event -> (event.getFormattedMessage() + event.getKeyValuePairs())
                .contains(shop.substring(0, 11)));
    }

    private HttpResponse<byte[]> bearing(String authorization, String target) {
        return town.send("GET", target, NOTHING, "Authorization", authorization);
    }

    private static void expect(ErrorCode code, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(Forms.PROBLEM.read(answer.body()).why().code()).isEqualTo(code);
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).reason().key();
    }
}
