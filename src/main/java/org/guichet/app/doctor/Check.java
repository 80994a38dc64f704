package org.guichet.app.doctor;

/** Looks at one thing the counter needs. Changes nothing that lasts. */
@FunctionalInterface
public interface Check {

    Finding examine();
}
