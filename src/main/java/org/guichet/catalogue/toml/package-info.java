/**
 * Season files: TOML as a box office writes it, read whole or refused whole. Every fault is told with its line, its
 * column and its dotted key; {@code docs/season-file.md} is the format's description. Nothing here keeps state.
 */
@NullMarked
package org.guichet.catalogue.toml;

import org.jspecify.annotations.NullMarked;
