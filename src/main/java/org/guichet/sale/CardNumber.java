package org.guichet.sale;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells the number of a payment card from a terminal's reference: 13 to 19 digits, alone or in groups, that pass Luhn's
 * check. No card's number ever enters the journal, not even by a slip of the clerk.
 */
final class CardNumber {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{13,19}(?![0-9])");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=[0-9])[ .\u00a0-](?=[0-9])");

    private CardNumber() {}

    static boolean isIn(String text) {
        return holdsOne(text) || holdsOne(BETWEEN_GROUPS.matcher(text).replaceAll(""));
    }

    private static boolean holdsOne(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).anyMatch(CardNumber::passesLuhn);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
