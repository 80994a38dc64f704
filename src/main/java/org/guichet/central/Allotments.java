package org.guichet.central;

import java.time.Instant;
import java.util.List;

/** How seats are shared among counters: what the manager wants, and where neighbours sit. */
public interface Allotments {

    /** The usual policy for an event for which nobody has set one. */
    AllotmentPolicy policy(int event);

    void put(AllotmentPolicy policy);

    /** The policies that were set, in the order of their events. */
    List<AllotmentPolicy> policies();

    /** In the order of the plan; empty for an event that no catalogue brought. */
    List<Block> blocks(int event);

    void blocks(int event, List<Block> blocks);

    /**
     * Notes that seats of a zone are asked back now.
     *
     * @return false when they were asked back after that moment: then nothing was noted
     */
    boolean recall(int event, String zone, Instant now, Instant after);
}
