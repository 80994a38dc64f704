package org.guichet.ui.seatmap;

/** A number as text that is set again and again without allocating. One thread at a time. */
final class Digits implements CharSequence {

    private final char[] digits = new char[10];
    private int first = digits.length;

    /** @param number 0 or more */
    Digits set(int number) {
        int left = number;
        first = digits.length;
        do {
            digits[--first] = (char) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        return this;
    }

    @Override
    public int length() {
        return digits.length - first;
    }

    @Override
    public char charAt(int index) {
        return digits[first + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return String.valueOf(digits, first, length());
    }
}
