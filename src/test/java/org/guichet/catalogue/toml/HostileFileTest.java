package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no season files at all, or were made to do harm. */
class HostileFileTest {

    @Test
    void whatIsNotTomlIsToldWithItsPlace() {
        assertThat(SeasonText.faults("format = 1\n[season\ncode = \"x\"\n"))
                .singleElement().asString().startsWith("2:8 season.syntax");
        assertThat(SeasonText.faults("a = \nb = 2\nb = 3\n")).extracting(fault -> fault.substring(0, 3))
                .containsExactly("1:5", "3:1");
        assertThat(SeasonText.faults("\u0000\u0000")).singleElement().asString().startsWith("1:1 season.syntax");
    }

    @Test
    void anEmptyFileLacksEverything() {
        assertThat(SeasonText.faults("")).containsExactly("1:1 season.key.missing [format]",
                "1:1 season.key.missing [season]", "1:1 season.key.missing [venue]",
                "1:1 season.key.missing [price_zone]", "1:1 season.key.missing [price_type]",
                "1:1 season.key.missing [prices]", "1:1 season.key.missing [event]");
    }

    @Test
    void bytesThatAreNotUtf8AreToldWithTheirPlace() {
        byte[] bytes = "format = 1\n# été\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(bytes).problems())
                .containsExactly(Problem.at(Place.at(2, 3).in("s.toml"), "season.utf8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a=", "[{a=", "a."})
    void deepNestingIsRefusedWithoutDescending(String step) {
        String text = "a = " + step.repeat(SeasonFile.LONGEST / (2 * step.length()));
        assertThat(SeasonText.faults(text)).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("season.syntax"));
    }

    @Test
    void tablesInTablesAreRefusedBelowTheDepthOfASeason() {
        assertThat(SeasonText.faults(SeasonText.RIGHT + "x = [[[[[[[[[[1]]]]]]]]]]\n"))
                .singleElement().asString().contains("season.syntax", "Nesting is too deep");
    }

    @Test
    void aHugeFileIsNotEvenParsed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.toml");
        Files.write(file, new byte[3 * SeasonFile.LONGEST]);
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class,
                () -> SeasonFile.read(SeasonFile.load(file), "huge.toml", TestPlans.LOOKUP));
        assertThat(refusal.problems())
                .containsExactly(Problem.at(Place.at(1, 1).in("huge.toml"), "season.long", SeasonFile.LONGEST));
    }

    @Test
    void aFileOfTheGreatestLengthIsStillRead() {
        String padded = SeasonText.RIGHT + "#"
                + "x".repeat(SeasonFile.LONGEST - 1 - SeasonText.RIGHT.getBytes(StandardCharsets.UTF_8).length);
        assertThat(SeasonText.faults(padded)).isEmpty();
        assertThat(SeasonText.faults(padded + "x")).containsExactly("1:1 season.long [1048576]");
    }

    @Test
    void manyFaultsAreToldUpToABoundAndCounted() {
        StringBuilder text = new StringBuilder(SeasonText.RIGHT);
        for (int i = 0; i < 700; i++) {
            text.append("k").append(i).append(" = 1\n");
        }
        List<String> faults = SeasonText.faults(text.toString());
        assertThat(faults).hasSize(Faults.TOLD + 1);
        assertThat(faults.getLast()).endsWith("season.more.other [200]");
    }

    @Test
    void tooManyEventsAreCountedNotRead() {
        assertThat(SeasonText.faults(SeasonText.RIGHT + "[[event]]\n".repeat(EventReader.MOST)))
                .containsExactly("67:1 (event) season.count [2002, 1, 2000]");
    }

    @Test
    void aFaultDoesNotQuoteAMegabyte() {
        InvalidInput refusal = refusal(SeasonText.with("rate = \"5 %\"", "rate = \"" + "9".repeat(500_000) + "\"")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.problems()).singleElement().asString().hasSizeLessThan(1_000);
    }

    /** Whatever happens to a right file, it is read or refused, nothing else. */
    @Test
    void anyDamageIsSurvived() {
        long seed = 20270501;
        Random random = new Random(seed);
        byte[] right = SeasonText.RIGHT.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 250; round++) {
            byte[] damaged = damaged(right, random);
            try {
                SeasonFile.read(damaged, "s.toml", TestPlans.LOOKUP);
            } catch (InvalidInput refused) {
                assertThat(refused.problems()).isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.place())
                                .matches(place -> place.file().equals("s.toml") && place.line() > 0));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round + ":\n"
                        + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] damaged(byte[] right, Random random) {
        byte[] bytes = right.clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = without(bytes, at, Math.min(bytes.length - 1, at + random.nextInt(40)));
                case 2 -> bytes[at] = "\"[]{}=.,-0#\n".getBytes(StandardCharsets.US_ASCII)[random.nextInt(12)];
                default -> bytes = without(bytes, lineFrom(bytes, at), lineEnd(bytes, at));
            }
        }
        return bytes;
    }

    private static int lineFrom(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        return from;
    }

    private static int lineEnd(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] without(byte[] bytes, int from, int end) {
        byte[] rest = new byte[bytes.length - Math.max(0, end - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, Math.max(from, end), rest, from, rest.length - from);
        return rest;
    }

    private static InvalidInput refusal(byte[] bytes) {
        return catchThrowableOfType(InvalidInput.class, () -> SeasonFile.read(bytes, "s.toml", TestPlans.LOOKUP));
    }
}
