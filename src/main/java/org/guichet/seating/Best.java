package org.guichet.seating;

/** The best candidate so far: rather none that leaves a lone seat, and then the nearest. Ties go to the first seen. */
final class Best {

    private boolean found;
    private boolean lone;
    private float distance;
    private int at;
    private int behind;

    void consider(boolean leavesLone, float howFar, int candidate, int candidateBehind) {
        boolean better = !found || (lone && !leavesLone) || (lone == leavesLone && howFar < distance);
        if (better) {
            found = true;
            lone = leavesLone;
            distance = howFar;
            at = candidate;
            behind = candidateBehind;
        }
    }

    /** False when a candidate so far away cannot win, whatever else it is. */
    boolean mayBeat(float howFar) {
        return !found || lone || howFar < distance;
    }

    boolean found() {
        return found;
    }

    boolean leavesLone() {
        return lone;
    }

    int at() {
        return at;
    }

    int behind() {
        return behind;
    }
}
