/**
 * The rules of the house as tests: who may know whom, what only the edges may do, how domain types are made. Each rule takes
 * the root package it judges, so that the same rule is shown to fail on the small crooked house in {@code bites}.
 */
@NullMarked
package org.guichet.architecture;

import org.jspecify.annotations.NullMarked;
