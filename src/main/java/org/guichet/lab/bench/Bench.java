package org.guichet.lab.bench;

/** One measured promise. */
public interface Bench {

    /** As on the command line. */
    String name();

    /**
     * Measures, warm-up included.
     *
     * @throws Exception whatever spoils the measurement; then there is no report
     */
    BenchReport run() throws Exception;
}
