/** A rush at the wicket, played on the real window: keys go in, screenshots and tickets come out. */
@NullMarked
package org.guichet.lab.demo;

import org.jspecify.annotations.NullMarked;
