/**
 * The entry into the program: {@link org.guichet.Main} and nothing else. What it can do lives in the packages below, cut by what a
 * box office does.
 */
@NullMarked
package org.guichet;

import org.jspecify.annotations.NullMarked;
