/**
 * The words of the product: text bundles by area, French first and English complete, and the Québec and Canadian formats
 * of money, dates and hours. Everything shown, printed or told on the command line comes through here.
 */
@NullMarked
package org.guichet.i18n;

import org.jspecify.annotations.NullMarked;
