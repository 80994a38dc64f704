package org.guichet.seating;

/**
 * A row of seats in geometric order: seats {@code first} to {@code end - 1} stand side by side, aisles not counted.
 *
 * @param label as spoken and printed, such as H
 */
public record Row(String label, int section, int first, int end) {

    public int seats() {
        return end - first;
    }
}
