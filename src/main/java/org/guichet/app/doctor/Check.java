package org.guichet.app.doctor;

import org.guichet.kernel.Finding;

/** Looks at one thing the counter needs. Changes nothing that lasts. */
@FunctionalInterface
public interface Check {

    Finding examine();
}
