package org.guichet.architecture.bites.inventory;

import org.guichet.architecture.bites.ui.SellController;

/** Breaks: the domain knows nobody above. */
record KnowsTheWindow(SellController window) {}
