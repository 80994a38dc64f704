package org.guichet.architecture.bites.ui;

import javafx.scene.control.Button;
import org.guichet.architecture.bites.journal.Journal;
import org.guichet.architecture.bites.store.Books;

/** Breaks: controllers hold controls and their ViewModel, and do not act; the window never touches the store. */
public final class SellController {

    final Button pay = new Button();
    final SellViewModel model = new SellViewModel();
    final Journal journal;
    final Books books = new Books();

    SellController(Journal journal) {
        this.journal = journal;
    }
}
