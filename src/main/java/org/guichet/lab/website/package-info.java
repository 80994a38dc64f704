/**
 * A website that shoppers crowd: they fill baskets, forget them, think better of it, pay, and press twice. For demonstrations
 * and tests; it reaches the centre as any shop does.
 */
@NullMarked
package org.guichet.lab.website;

import org.jspecify.annotations.NullMarked;
