package org.guichet.kernel;

/**
 * Where in an input a fault is; told in the reader's language. What is not known, or plain from what was asked, is left out.
 *
 * @param file its name, or empty
 * @param line from 1; 0 when lines do not matter
 * @param column from 1, as an editor shows it; 0 without a line
 * @param path of the value, such as {@code zones[3].rows[0].seats[12].seat_guid}, or the name of a thing, or empty
 */
public record Place(String file, int line, int column, String path) {

    /** The input as a whole. */
    public static final Place WHOLE = new Place("", 0, 0, "");

    public static Place of(String path) {
        return new Place("", 0, 0, path);
    }

    public static Place at(int line, int column) {
        return new Place("", line, column, "");
    }

    /** A file as a whole. */
    public static Place file(String name) {
        return WHOLE.in(name);
    }

    /** The same place, said to be in that file. */
    public Place in(String name) {
        return new Place(name, line, column, path);
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }
}
