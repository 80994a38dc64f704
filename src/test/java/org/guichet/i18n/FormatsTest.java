package org.guichet.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Québec and Canada write; {@code ~} stands for a no-break space. */
class FormatsTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Formats FR = Formats.in(Language.FR);
    private static final Formats EN = Formats.in(Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0,00~$             | $0.00
            5           | 0,05~$             | $0.05
            3800        | 38,00~$            | $38.00
            -3800       | −38,00~$           | −$38.00
            -5          | −0,05~$            | −$0.05
            99999       | 999,99~$           | $999.99
            123400      | 1~234,00~$         | $1,234.00
            123456789   | 1~234~567,89~$     | $1,234,567.89
            """)
    void writesPrices(long cents, String fr, String en) {
        assertThat(FR.price(Money.cad(cents))).isEqualTo(noBreak(fr));
        assertThat(EN.price(Money.cad(cents))).isEqualTo(noBreak(en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14000       | 140~$              | $140
            0           | 0~$                | $0
            -2000       | −20~$              | −$20
            100000      | 1~000~$            | $1,000
            14005       | 140,05~$           | $140.05
            """)
    void dropsCentsOfQuickAmountsThatHaveNone(long cents, String fr, String en) {
        assertThat(FR.roundPrice(Money.cad(cents))).isEqualTo(noBreak(fr));
        assertThat(EN.roundPrice(Money.cad(cents))).isEqualTo(noBreak(en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0           | 0
            999      | 999         | 999
            1000     | 1~000       | 1,000
            100000   | 100~000     | 100,000
            -1234567 | −1~234~567  | −1,234,567
            """)
    void groupsThousands(long value, String fr, String en) {
        assertThat(FR.number(value)).isEqualTo(noBreak(fr));
        assertThat(EN.number(value)).isEqualTo(noBreak(en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50000    | 5~%         | 5%
            99750    | 9,975~%     | 9.975%
            0        | 0~%         | 0%
            610000   | 61~%        | 61%
            1000000  | 100~%       | 100%
            1        | 0,0001~%    | 0.0001%
            """)
    void writesRates(long millionths, String fr, String en) {
        assertThat(FR.percent(millionths)).isEqualTo(noBreak(fr));
        assertThat(EN.percent(millionths)).isEqualTo(noBreak(en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-02 | samedi 2 mai 2026        | Saturday, May 2, 2026
            2027-05-01 | samedi 1er mai 2027      | Saturday, May 1, 2027
            2026-01-31 | samedi 31 janvier 2026   | Saturday, January 31, 2026
            2027-11-11 | jeudi 11 novembre 2027   | Thursday, November 11, 2027
            2028-02-29 | mardi 29 février 2028    | Tuesday, February 29, 2028
            """)
    void writesDates(LocalDate date, String fr, String en) {
        assertThat(FR.longDate(date)).isEqualTo(fr);
        assertThat(EN.longDate(date)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-02 | sam. 2 mai 2026          | Sat, May 2, 2026
            2027-05-01 | sam. 1er mai 2027        | Sat, May 1, 2027
            2026-12-01 | mar. 1er déc. 2026       | Tue, Dec 1, 2026
            2026-07-21 | mar. 21 juill. 2026      | Tue, Jul 21, 2026
            """)
    void writesShortDates(LocalDate date, String fr, String en) {
        assertThat(FR.shortDate(date)).isEqualTo(fr);
        assertThat(EN.shortDate(date).replace(".", "")).as("dots after short names vary with the JDK").isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00:00 | 0~h        | 12:00~a.m.
            00:05 | 0~h~05     | 12:05~a.m.
            09:00 | 9~h        | 9:00~a.m.
            11:59 | 11~h~59    | 11:59~a.m.
            12:00 | 12~h       | 12:00~p.m.
            13:05 | 13~h~05    | 1:05~p.m.
            19:30 | 19~h~30    | 7:30~p.m.
            23:59 | 23~h~59    | 11:59~p.m.
            """)
    void writesHours(LocalTime time, String fr, String en) {
        var instant = LocalDate.of(2027, 5, 1).atTime(time).atZone(TORONTO).toInstant();
        assertThat(FR.hour(instant, TORONTO)).isEqualTo(noBreak(fr));
        assertThat(EN.hour(instant, TORONTO)).isEqualTo(noBreak(en));
    }

    private static String noBreak(String text) {
        return text.replace('~', '\u00a0');
    }
}
