package org.guichet.seating;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A section of the house, such as 104.
 *
 * @param name as spoken and printed
 * @param gate the gate that leads to it, when the sidecar names one
 * @param entrance the entrance or stairway inside the gate, when named
 * @param firstRow index of its first row
 * @param endRow index after its last row
 */
public record Section(String name, @Nullable Text gate, @Nullable Text entrance, int firstRow, int endRow) {}
