package org.guichet.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.i18n.Texts;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final int MUTATIONS = 4_000;

    @Test
    void everyMessageReadsBackAsItWas() {
        long forms = Stream.of(Forms.class, WebForms.class, ReportForms.class, GateForms.class)
                .flatMap(all -> Arrays.stream(all.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers())).count();
        assertThat(Samples.all()).as("all but PROBLEM, which carries an exception").hasSize((int) forms - 1);
        Samples.all().forEach((form, messages) -> messages.forEach(message -> readsBack(form, message)));
    }

    @Test
    void aProblemSaysWhatTheRefusalSaid() {
        for (ErrorCode code : ErrorCode.values()) {
            Rejection said = new Rejection(Rejected.of(code, Samples.ODD, 41, 1_500), "id");
            Rejection read = Forms.PROBLEM.read(Forms.PROBLEM.write(said));
            assertThat(List.of(read.why().code(), read.why().detail(), read.why().accepted(),
                    read.why().retryAfterMillis(), read.request()))
                    .containsExactly(code, Samples.ODD, 41L, 1_500L, "id");
        }
        Rejected bare = Forms.PROBLEM
                .read(Forms.PROBLEM.write(new Rejection(Rejected.because(ErrorCode.GAP, ""), ""))).why();
        assertThat(bare.accepted()).isEqualTo(-1);
        assertThat(bare.retryAfterMillis()).isZero();
    }

    @Test
    void whatALaterVersionAddsIsLeftAlone() {
        Samples.all().forEach((form, messages) -> messages.forEach(message -> {
            String json = written(form, message);
            String later = "{\"later\":{\"deep\":[1,{\"x\":true}]}," + json.substring(1).replace("{\"at\"",
                    "{\"more\":[],\"at\"");
            assertThat((Object) form.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(message);
        }));
    }

    @Test
    void whatIsMissingIsToldWithItsPath() {
        String push = written(Forms.PUSH, Samples.of(Forms.PUSH).getLast());
        assertThat(problems(Forms.PUSH, "{}")).containsExactly("counter: is missing", "from: is missing",
                "previous: is missing", "entries: is missing", "head: is missing", "signature: is missing");
        assertThat(problems(Forms.PUSH, push.replaceFirst("\"schema\":\\d+,", "")))
                .containsExactly("entries[0].schema: is missing");
        assertThat(problems(Forms.GRANT_ANSWER, "{\"taken\":[],\"grant\":{\"counter\":\"1.1\"}}"))
                .containsExactly("grant.event: is missing", "grant.number: is missing", "grant.seats: is missing",
                        "grant.signature: is missing");
    }

    @Test
    void whatIsOutOfRangeIsToldWithItsPath() {
        String hello = written(Forms.HELLO, Samples.of(Forms.HELLO).getFirst());
        for (String counter : List.of("0.1", "1.0", "65536.1", "1.256", "1", "1.1.1", "+1.1", "٣.1", "")) {
            assertThat(problems(Forms.HELLO, hello.replace("\"1.1\"", "\"" + counter + "\"")))
                    .containsExactly("counter: impossible value: " + counter);
        }
        assertThat(problems(Forms.HELLO, hello.replace("\"sequence\":0", "\"sequence\":-1")))
                .containsExactly("sequence: impossible value: -1");
        assertThat(problems(Forms.HELLO, hello.replace("\"sequence\":0", "\"sequence\":1e999999999"))).hasSize(1);
        assertThat(problems(Forms.HELLO, hello.replace("0".repeat(64), "0".repeat(63) + "G"))).hasSize(1);
        assertThat(problems(Forms.HELLO, hello.replace("\"cursor\":0", "\"cursor\":\"0\"")))
                .containsExactly("cursor: is not of the right kind");
        String enrol = "{\"code\":\"c\",\"key\":\"k\",\"machine\":\"M\"}";
        for (String bad : List.of("\\u0000", "\\n", "\\ud800", "\\udc00x", "\\u0085", "x".repeat(201))) {
            assertThat(problems(Forms.ENROL, enrol.replace("M", bad))).as(bad).hasSize(1);
        }
        String push = written(Forms.PUSH, Samples.of(Forms.PUSH).getLast());
        for (String at : List.of("2026-11-24T23:59:59.9999Z", "+1000000000-12-31T23:59:59Z", "1999-01-01T00:00:00Z",
                "yesterday")) {
            assertThat(problems(Forms.PUSH, push.replace("2026-11-24T23:59:59.999Z", at))).as(at).hasSize(1);
        }
        assertThat(problems(Forms.PUSH, push.replace("\"SALE_2\"", "\"sale\""))).hasSize(1);
        String tooMany = push.replaceFirst("\\{\"at\":\"2026-01.*?\\{}\"}", Matcher.quoteReplacement(
                String.join(",", java.util.Collections.nCopies(100,
                        "{\"at\":\"2026-01-01T00:00:00Z\",\"monotonic\":1,\"type\":\"X\",\"schema\":1,\"payload\":\"{}\"}"))));
        assertThat(problems(Forms.PUSH, tooMany)).containsExactly("entries: impossible value: 101");
    }

    @Test
    void whatIsNoObjectInUtf8IsRefused() {
        for (String text : List.of("", "null", "[]", "{", "\uFEFF", "{}{}", "{\"a\":" + "[".repeat(100_000))) {
            assertThat(problems(Forms.HELLO, text)).hasSize(1).first().asString().startsWith("body: ");
        }
        byte[] latin = "{\"code\":\"é\",\"key\":\"k\",\"machine\":\"m\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(Forms.ENROL, latin)).containsExactly("body: not one whole JSON object");
    }

    /** Whatever is done to a message, it is read or refused as the design says. */
    @Test
    void mutatedMessagesAreReadOrRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int read = 0;
        int refused = 0;
        List<Form<?>> forms = List.copyOf(Samples.all().keySet());
        for (int i = 0; i < MUTATIONS; i++) {
            Form<?> form = forms.get(random.nextInt(forms.size()));
            List<Object> messages = Samples.of(form);
            byte[] json = mutated(written(form, messages.get(random.nextInt(messages.size())))
                    .getBytes(StandardCharsets.UTF_8), random);
            try {
                readsBack(form, form.read(json));
                read++;
            } catch (InvalidInput e) {
                refused++;
            } catch (RuntimeException e) {
                fail("seed " + seed + ", mutation " + i + ": " + new String(json, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("read, seed " + seed).isPositive();
        assertThat(refused).as("refused, seed " + seed).isPositive();
    }

    private static byte[] mutated(byte[] json, Random random) {
        byte[] bytes = json.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes = Arrays.copyOf(bytes, at);
            case 2 -> bytes[at] = (byte) "{}[]\",:\\0-e.u".charAt(random.nextInt(13));
            case 3 -> {
                int to = at + random.nextInt(Math.min(20, bytes.length - at));
                byte[] shorter = new byte[bytes.length - (to - at)];
                System.arraycopy(bytes, 0, shorter, 0, at);
                System.arraycopy(bytes, to, shorter, at, bytes.length - to);
                bytes = shorter;
            }
            default -> bytes = Pattern.compile("-?\\d+").matcher(new String(bytes, StandardCharsets.UTF_8))
                    .replaceFirst("9".repeat(1 + random.nextInt(40))).getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    @SuppressWarnings("unchecked")
    private static String written(Form<?> form, Object message) {
        return new String(((Form<Object>) form).write(message), StandardCharsets.UTF_8);
    }

    private static void readsBack(Form<?> form, Object message) {
        assertThat((Object) form.read(written(form, message).getBytes(StandardCharsets.UTF_8))).isEqualTo(message);
    }

    private static List<String> problems(Form<?> form, String json) {
        return problems(form, json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Form<?> form, byte[] json) {
        try {
            throw new AssertionError("read as " + form.read(json));
        } catch (InvalidInput e) {
            return e.problems().stream().map(problem -> Texts.tell(Language.EN, problem)).toList();
        }
    }
}
