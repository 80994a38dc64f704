package org.guichet.architecture.bites.seating;

import java.util.random.RandomGenerator;

/** Breaks: the domain knows no clock, thread or random, not even one handed in. */
final class HoldsRandom {

    int draw(RandomGenerator random) {
        return random.nextInt();
    }
}
