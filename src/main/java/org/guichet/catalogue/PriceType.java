package org.guichet.catalogue;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of price, such as adult or student.
 *
 * @param letter what the clerk types, one capital letter A to Z, unique in the season
 * @param code explicit number 1 to 255 that tickets carry; never reused
 * @param needs what the clerk must have checked before selling it, such as {@code CAL checked}, or null
 * @param companion true for the price of one who accompanies another: at most one for each other ticket of the sale
 */
public record PriceType(char letter, int code, Text name, @Nullable Text needs, boolean companion) {}
