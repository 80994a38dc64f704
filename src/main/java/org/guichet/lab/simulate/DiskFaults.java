package org.guichet.lab.simulate;

import java.io.IOException;

/** Counts the operations of all disks of a machine and decides which one goes wrong. */
public final class DiskFaults {

    /** The plug was pulled: nothing after this operation was done by the process. */
    public static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PowerCut() {
            super("power cut", null, false, false);
        }
    }

    private static final int NEVER = -1;
    private static final int HALVES = 2;

    private int operations;
    private int forces;
    private int cutAt = NEVER;
    private boolean cutAfter;
    private int failFrom = NEVER;
    private int failUntil = NEVER;
    private int failPart;
    private int failedForces;
    private boolean lies;

    /** Cuts the power at that operation, counted from 0, after it or instead of it. */
    public void cutAt(int operation, boolean after) {
        cutAt = operation;
        cutAfter = after;
    }

    /**
     * Lets the operations of that range fail.
     *
     * @param part how much of a failing write is done all the same: 0 nothing, 1 half, 2 everything
     */
    public void fail(int from, int until, int part) {
        failFrom = from;
        failUntil = until;
        failPart = part;
    }

    /** From now on a force says that it did and does nothing. */
    void lie() {
        lies = true;
    }

    boolean isLying() {
        return lies;
    }

    /** How many operations there were that changed something. */
    public int operations() {
        return operations;
    }

    /** How many of them were forces that were tried. */
    public int forces() {
        return forces;
    }

    /** How many forces were made to fail. */
    public int failedForces() {
        return failedForces;
    }

    boolean fails() {
        return operations >= failFrom && operations < failUntil;
    }

    /** Of so many bytes, how many are written by a write that fails. */
    int written(int bytes) {
        return bytes * failPart / HALVES;
    }

    void before() throws IOException {
        if (cutAt == operations && !cutAfter) {
            throw new PowerCut();
        }
        if (fails()) {
            operations++;
            throw new IOException("No space left on device");
        }
    }

    void beforeForce() throws IOException {
        if (fails()) {
            failedForces++;
        }
        before();
        forces++;
    }

    void after() {
        if (cutAt == operations++) {
            throw new PowerCut();
        }
    }
}
