/**
 * What this machine needs before it can sell: one small check a class, each telling what it found and what to do. A check
 * gets its facts from outside, so that every finding can be shown without breaking a machine.
 */
@NullMarked
package org.guichet.app.doctor;

import org.jspecify.annotations.NullMarked;
