package org.guichet.kernel;

/** Which run of the machine this is: what was written before a power cut is not what a killed process left behind. */
@FunctionalInterface
public interface Boot {

    /** The same words throughout one run of the machine, others after it was started again. */
    String id();
}
