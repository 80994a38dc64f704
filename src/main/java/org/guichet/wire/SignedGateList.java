package org.guichet.wire;

import org.guichet.journal.Hash;
import org.guichet.ticketing.GateList;

/**
 * The list of an event's gates as the centre gives it out.
 *
 * @param centreKey public key of the centre, base64 of its X.509 form: to know the list by, not to believe it by
 * @param signature of the centre, see {@link Signed#gateList}, base64
 */
public record SignedGateList(GateList list, String centreKey, String signature) {

    /** Names what the list says, whenever it says it: two lists with one tag differ in their moment only. */
    public String tag() {
        return tag(list);
    }

    /** As {@link #tag()}, before it is signed. */
    public static String tag(GateList list) {
        return Hash.of(Signed.contentOf(list)).hex();
    }
}
