package org.guichet.architecture.bites.store;

import java.util.Random;
import java.util.UUID;

/** Breaks: chance only at the edges. */
final class MakesChance {

    String draw() {
        return UUID.randomUUID() + " " + new Random(1).nextInt();
    }
}
