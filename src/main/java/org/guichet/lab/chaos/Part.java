package org.guichet.lab.chaos;

import java.io.IOException;

/** Something that runs in a process of its own, is killed and is started again. One thread at a time. */
interface Part {

    /** As the report calls it: counter, centre or database. */
    String kind();

    /** Begins it; returns before it is ready. */
    void start() throws IOException;

    /** True from when it serves or sells until it ends. */
    boolean isReady();

    boolean isAlive();

    /** Ends it as a power switch would. */
    void kill() throws InterruptedException;
}
