/**
 * The sell screen: zones, map or list, party, cart, money. View models decide without a toolkit and act through the use
 * cases of {@link org.guichet.sale.Wicket}; controllers bind them to the FXML; the key grammar turns keys into their acts.
 */
@NullMarked
package org.guichet.ui.sell;

import org.jspecify.annotations.NullMarked;
