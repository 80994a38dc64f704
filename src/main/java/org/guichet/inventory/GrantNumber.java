package org.guichet.inventory;

/**
 * Which grant handed seats to a counter. Of two grants of one seat the greater is the later one, whatever any clock says.
 *
 * @param generation of the centre, grows when the centre is restored from a backup; 0 for a counter with no centre
 * @param number unique in its generation, and greater than those given before it
 */
public record GrantNumber(int generation, int number) implements Comparable<GrantNumber> {

    /** Before every grant. */
    public static final GrantNumber NONE = new GrantNumber(0, 0);

    public GrantNumber {
        if (generation < 0 || number < 0) {
            throw new IllegalArgumentException("grant " + generation + "/" + number);
        }
    }

    /** @throws IllegalArgumentException not what {@link #toString} writes */
    public static GrantNumber parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.chars().allMatch(c -> c >= '/' && c <= '9')) {
            throw new IllegalArgumentException("grant " + text);
        }
        return new GrantNumber(Integer.parseInt(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(GrantNumber other) {
        int byGeneration = Integer.compare(generation, other.generation);
        return byGeneration != 0 ? byGeneration : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return generation + "/" + number;
    }
}
