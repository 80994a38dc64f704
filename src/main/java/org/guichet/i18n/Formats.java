package org.guichet.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.guichet.kernel.Language;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Money;

/**
 * Numbers, prices, dates and hours as Québec writes them: {@code 1 234,00 $}, {@code samedi 2 mai 2026}, {@code 19 h 30};
 * in English {@code $1,234.00}, {@code Saturday, May 2, 2026}, {@code 7:30 p.m.} Blanks inside an amount or an hour are
 * no-break spaces. Immutable; safe from any thread.
 */
public final class Formats {

    private static final char NO_BREAK = '\u00a0';
    private static final Formats FRENCH = new Formats(Language.FR);
    private static final Formats ENGLISH = new Formats(Language.EN);

    private final Language language;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;

    private Formats(Language language) {
        this.language = language;
        Locale locale = language.locale();
        this.longDate = DateTimeFormatter.ofPattern(french() ? "EEEE d MMMM uuuu" : "EEEE, MMMM d, uuuu", locale);
        this.shortDate = DateTimeFormatter.ofPattern(french() ? "EEE d MMM uuuu" : "EEE, MMM d, uuuu", locale);
    }

    public static Formats in(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case EN -> ENGLISH;
        };
    }

    /** {@code 38,00 $} or {@code $38.00}; a minus sign goes first. */
    public String price(Money money) {
        String digits = amount(Math.abs(money.cents()));
        String sign = money.isNegative() ? "−" : "";
        return french() ? sign + digits + NO_BREAK + "$" : sign + "$" + digits;
    }

    /** As {@link #price}, without cents when they are zero: {@code 140 $}, for the quick amounts. */
    public String roundPrice(Money money) {
        if (money.cents() % 100 != 0) {
            return price(money);
        }
        String digits = number(Math.abs(money.cents()) / 100);
        String sign = money.isNegative() ? "−" : "";
        return french() ? sign + digits + NO_BREAK + "$" : sign + "$" + digits;
    }

    public String number(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, french() ? NO_BREAK : ',');
        }
        return value < 0 ? "−" + grouped : grouped.toString();
    }

    /** A rate given in millionths, such as 99,750 for 9.975 %: {@code 9,975 %} or {@code 9.975%}. */
    public String percent(long millionths) {
        String plain = java.math.BigDecimal.valueOf(millionths, 4).stripTrailingZeros().toPlainString();
        return french() ? plain.replace('.', ',') + NO_BREAK + "%" : plain + "%";
    }

    /** {@code samedi 2 mai 2026}; the first of the month is {@code 1er}. */
    public String longDate(LocalDate date) {
        return ordinal(date, longDate.format(date));
    }

    /** {@code sam. 2 mai 2026}. */
    public String shortDate(LocalDate date) {
        return ordinal(date, shortDate.format(date));
    }

    /** {@code 19 h 30}, {@code 19 h} on the hour; {@code 7:30 p.m.} in English. */
    public String hour(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        int minute = local.getMinute();
        if (french()) {
            return local.getHour() + "" + NO_BREAK + "h"
                    + (minute == 0 ? "" : NO_BREAK + String.format(Locale.ROOT, "%02d", minute));
        }
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        return String.format(Locale.ROOT, "%d:%02d%c%s", hour, minute, NO_BREAK,
                local.getHour() < 12 ? "a.m." : "p.m.");
    }

    /** {@code sam. 2 mai 2026, 19 h 30}. */
    public String moment(Moment moment) {
        return shortDate(moment.at().atZone(moment.zone()).toLocalDate()) + ", " + hour(moment.at(), moment.zone());
    }

    private String ordinal(LocalDate date, String written) {
        return french() && date.getDayOfMonth() == 1 ? written.replaceFirst("\\b1\\b", "1er") : written;
    }

    /** What stands between dollars and cents. */
    public char decimalSeparator() {
        return french() ? ',' : '.';
    }

    private String amount(long cents) {
        return number(cents / 100) + decimalSeparator() + String.format(Locale.ROOT, "%02d", cents % 100);
    }

    private boolean french() {
        return language == Language.FR;
    }
}
