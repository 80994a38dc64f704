package org.guichet.journal;

import java.util.List;
import org.guichet.inventory.GrantNumber;

/**
 * Unsold seats of one grant given back to the pool. From here on this counter never sells them; the centre frees them when
 * this entry reaches it in its order, so that every earlier sale is known by then.
 *
 * @param seats guids
 */
public record ReturnEntry(int event, GrantNumber grant, List<String> seats) implements Entry {}
