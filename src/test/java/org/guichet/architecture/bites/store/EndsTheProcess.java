package org.guichet.architecture.bites.store;

/** Breaks: the process ends only at the edges. */
final class EndsTheProcess {

    void end() {
        System.exit(1);
    }
}
